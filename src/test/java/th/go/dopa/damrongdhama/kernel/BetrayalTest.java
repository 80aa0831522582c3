package th.go.dopa.damrongdhama.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BetrayalTest {

    @Test
    void aNumberOfAPersonIsSeenInAnyWriting() {
        assertThat(Betrayal.in("เลข 1-9999-00000-01-3 ครับ")).contains(Betrayal.CITIZEN_NUMBER);
        assertThat(Betrayal.in("๑๙๙๙๙๐๐๐๐๐๐๑๓")).contains(Betrayal.CITIZEN_NUMBER);
        assertThat(Betrayal.in("โทร. 081-234-5678")).containsExactly(Betrayal.PHONE);
        assertThat(Betrayal.in("โทร ๐๔๒ ๗๑๑ ๗๖๓")).containsExactly(Betrayal.PHONE);
        assertThat(Betrayal.in("รถเก๋ง กข 1234 สกลนคร")).containsExactly(Betrayal.PLATE);
        assertThat(Betrayal.in("ทะเบียน ๑กก ๙")).containsExactly(Betrayal.PLATE);
        assertThat(Betrayal.in("บัญชี 123-4-56789-0")).containsExactly(Betrayal.ACCOUNT_NUMBER);
        assertThat(Betrayal.in("somsri@example.com")).containsExactly(Betrayal.E_MAIL);
    }

    @Test
    void figuresOfAnActivityAreNobody() {
        assertThat(
                        Betrayal.in(
                                "วันที่ 25 พฤศจิกายน 2569 เวลา 09.00 - 16.30 น. มีผู้มา 1,250 คน ชายหญิง อย่างละ 20 คน 3 หมู่บ้าน หมู่ที่ 12 งบ 1,000,000 บาท"))
                .isEmpty();
        assertThat(Betrayal.in("ที่ สน 0018.1/ว 13357")).isEmpty();
    }
}
