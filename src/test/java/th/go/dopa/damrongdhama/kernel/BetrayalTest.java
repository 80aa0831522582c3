package th.go.dopa.damrongdhama.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetrayalTest {

    /** The planted corpus: what people really write, in both kinds of digits, with and without spaces. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CITIZEN_NUMBER | เลข 1-9999-00000-01-3 ครับ                  | 1-9999-00000-01-3
            CITIZEN_NUMBER | ๑๙๙๙๙๐๐๐๐๐๐๑๓                              | 1999900000013
            CITIZEN_NUMBER | บัตรเลขที่๘ ๙๙๙๙ ๐๐๐๐๐ ๐๒ ๙ถือมาด้วย           | 8 9999 00000 02 9
            CITIZEN_NUMBER | 1.9999.00000.01.3                          | 1.9999.00000.01.3
            PHONE          | โทร. 081-234-5678                          | 081-234-5678
            PHONE          | โทร ๐๔๒ ๗๑๑ ๗๖๓                             | 042 711 763
            PHONE          | ติดต่อ ๐ ๔๒๗๑ ๑๔๖๑ ได้ทุกวัน                   | 0 4271 1461
            PHONE          | WhatsApp +66 81 234 5678                   | +66 81 234 5678
            PHONE          | 081.234.5678                               | 081.234.5678
            PHONE          | เบอร์0812345678ครับ                         | 0812345678
            PLATE          | รถเก๋ง กข 1234 สกลนคร                        | กข 1234
            PLATE          | ทะเบียน ๑กก ๙                               | ทะเบียน 1กก 9
            PLATE          | รถกระบะทะเบียนบพ ๗๗ ขับหนี                    | ทะเบียนบพ 77
            ACCOUNT_NUMBER | โอนเข้า 123-4-56789-0                       | 123-4-56789-0
            ACCOUNT_NUMBER | เลขบัญชี ธ.ก.ส. 020 012 345 678              | บัญชี ธ.ก.ส. 020 012 345 678
            ACCOUNT_NUMBER | พร้อมเพย์ ๑๒๓๔๕๖๗๘๙๐                        | พร้อมเพย์ 1234567890
            E_MAIL         | เขียนถึง somsri@example.com ได้              | somsri@example.com
            LINE_ID        | ทักมาที่ Line ID: somsri_99 ได้เลย            | Line ID: somsri_99
            LINE_ID        | ไอดีไลน์ @somsri99                          | ไอดีไลน์ @somsri99
            HOUSE_NUMBER   | อยู่บ้านเลขที่ ๙๙/๑ หมู่ ๓                      | บ้านเลขที่ 99/1
            NAME           | มอบถุงยังชีพให้นางสมศรี ใจดี ที่บ้าน             | นางสมศรี ใจดี
            NAME           | นายกิตติ มั่นคง เป็นผู้แจ้ง                    | นายกิตติ มั่นคง
            NAME           | ไกล่เกลี่ยระหว่าง น.ส. มาลี มีสุข กับเพื่อนบ้าน     | น.ส. มาลี มีสุข
            NAME           | พบเด็กชายปิติหน้าโรงเรียน                      | เด็กชายปิติหน้าโรงเรียน
            """)
    void aPersonIsSeenInAnyWriting(Betrayal kind, String text, String found) {
        assertThat(Betrayal.found(text)).contains(new Betrayal.Finding(kind, found));
        assertThat(Betrayal.masked(text)).doesNotContain(found).contains("•");
        assertThat(Betrayal.in(Betrayal.masked(text))).doesNotContain(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            วันที่ 25 พฤศจิกายน 2569 เวลา 09.00 - 16.30 น. มีผู้มา 1,250 คน ชายหญิง อย่างละ 20 คน 3 หมู่บ้าน หมู่ที่ 12 งบ 1,000,000 บาท
            ที่ สน 0018.1/ว 13357
            เวลา 08.30-16.30 น. 5 หมู่บ้าน
            คน 1250 ราย งบ 5000 บาท
            นายอำเภอเป็นประธาน พร้อมนายกเทศมนตรี นายก อบต. และนายทะเบียน
            ทนายความอาสาให้คำปรึกษา ธนาคารขยะ ผู้เข้าร่วม 300 คน
            อำเภอนางรอง จังหวัดบุรีรัมย์
            โทร. 1567 หรือ 1111
            กลุ่มไลน์หมู่บ้าน และ LINE ของศูนย์
            """)
    void figuresAndOfficesAreNobody(String text) {
        assertThat(Betrayal.in(text)).isEmpty();
    }

    @Test
    void whatNobodyIsInStaysAsItIs() {
        assertThat(Betrayal.masked("มีผู้มา ๑๒๐ คน")).isEqualTo("มีผู้มา ๑๒๐ คน");
        assertThat(List.of(Betrayal.values())).hasSize(8);
    }
}
