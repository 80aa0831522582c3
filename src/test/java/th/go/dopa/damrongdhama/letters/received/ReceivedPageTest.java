package th.go.dopa.damrongdhama.letters.received;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.attachments.Lying;
import th.go.dopa.damrongdhama.attachments.Samples;
import th.go.dopa.damrongdhama.attachments.Shelf;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.ReceivedLetterId;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Rewrapping;
import th.go.dopa.damrongdhama.letters.Read;
import th.go.dopa.damrongdhama.letters.Urgency;

/** A letter that came in is registered, stamped, handed on and scanned; nobody else's office sees it. */
@PageTest
class ReceivedPageTest {

    private static final String HERE = "/desk/letters/received";
    private static final String OWN = "9406";

    @Autowired
    World world;

    @Autowired
    ReceivedLetters letters;

    @Autowired
    Rewrapping rewrapping;

    @Autowired
    Shelf shelf;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @LocalServerPort
    private int port;

    @Test
    void aLetterIsRegisteredStampedHandedOnAndScanned() throws IOException {
        Visitor clerk = visitor(world.clerk(OWN));
        assertThat(clerk.open("/desk/letters").page().select("a[href='" + HERE + "']"))
                .hasSize(1);
        assertThat(clerk.open(HERE).text()).contains("ยังไม่มีหนังสือรับ");
        clerk.open(HERE + "/new")
                .fill("their-number", "สน ๐๐๑๘.๑/ว ๑๓๓๕๗")
                .fill("at", "25.99")
                .fill("number", "ก")
                .send();
        assertThat(clerk.status()).isEqualTo(422);
        assertThat(clerk.page().select(".faults li")).hasSize(4);
        assertThat(clerk.value("their-number")).isEqualTo("สน ๐๐๑๘.๑/ว ๑๓๓๕๗");

        clerk.fill("from", "จังหวัดสกลนคร")
                .fill("subject", "ขอให้รายงานผลการดำเนินงาน")
                .fill("dated.day", "๑")
                .fill("dated.month", "๗")
                .fill("dated.year", "๒๕๖๓")
                .fill("at", "๐๐:๐๐")
                .fill("number", "๑๒๐")
                .fill("urgency", "MOST_URGENT")
                .fill("case", "DOPA47004701690001")
                .fill("desks", "ป.ค. (๒)\nนิติกร")
                .send();
        String letter = clerk.path();
        assertThat(letter).matches(HERE + "/[0-9]+");
        assertThat(clerk.text())
                .contains("120")
                .contains("1 กรกฎาคม 2563")
                .contains("0:00")
                .contains("ด่วนที่สุด");
        assertThat(clerk.page().select("a[href='/desk/complaints/DOPA47004701690001']"))
                .hasSize(1);

        clerk.turnTo("form[action$='/desks/2']").send();
        assertThat(clerk.page().select(".ticks form")).hasSize(1);
        clerk.turnTo("form[action$=action]").fill("action", "").send();
        assertThat(clerk.status()).isEqualTo(422);
        clerk.turnTo("form[action$=action]").fill("action", "รายงานแล้ว").send();
        assertThat(clerk.text()).contains("รายงานแล้ว");
        assertThat(clerk.open(letter + "/scan.jpg").status()).isEqualTo(404);
        clerk.open(letter).turnTo("form[action$=scan]").send();
        assertThat(clerk.status()).isEqualTo(422);
        clerk.turnTo("form[action$=scan]")
                .attach("scan", "scan.pdf", Samples.pdf(2))
                .send();
        assertThat(clerk.open(letter + "/scan.jpg").header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(clerk.open(letter).page().select("a[href*=scan.jpg]").eachText())
                .containsExactly("หน้า 1", "หน้า 2");
        assertThat(clerk.open(letter + "/scan.jpg?page=2").header("Content-Type"))
                .isEqualTo("image/jpeg");
        assertThat(clerk.open(letter + "/scan.jpg?page=3").status()).isEqualTo(404);
        Read stamped = Read.of("scan-stamped", clerk.bytes(letter + "/scan.pdf"));
        assertThat(stamped.pages()).hasSize(2);
        assertThat(stamped.page(1)).contains("เลขรับ");
        assertThat(stamped.page(2)).isEmpty();
        assertThat(clerk.open(letter + "/stamp.pdf").header("Content-Type")).isEqualTo("application/pdf");

        clerk.open(letter)
                .turnTo("form[action$=cancellation]")
                .fill("reason", "")
                .send();
        assertThat(clerk.status()).isEqualTo(422);
        clerk.turnTo("form[action$=cancellation]")
                .fill("reason", "ลงซ้ำกับรายการก่อน")
                .send();
        assertThat(clerk.text()).contains("ลงซ้ำกับรายการก่อน");
        assertThat(clerk.page().select("main form")).isEmpty();
        assertThat(clerk.open(HERE).text()).contains("ยกเลิก");

        Visitor stranger = visitor(world.chief("9407"));
        assertThat(stranger.open(letter).status()).isEqualTo(404);
        assertThat(stranger.open(letter + "/stamp.pdf").status()).isEqualTo(404);
        assertThat(stranger.open(letter + "/scan.jpg").status()).isEqualTo(404);
    }

    @Test
    void theSameFormIsOneLineAndANumberIsNotGivenTwice() {
        Visitor officer = visitor(world.officer("9408"));
        Visitor sent = come(officer, "").send();
        String first = sent.path();
        Visitor again = come(officer, "7").send();
        String second = again.path();

        assertThat(officer.open(first).text()).contains("เลขรับ 1 ");
        come(officer, "7").send();
        assertThat(officer.status()).isEqualTo(422);
        assertThat(officer.one("#f-number-fault").text()).contains("เลขรับ 7 ใช้ไปแล้ว");
        assertThat(officer.fill("number", "").send().text()).contains("เลขรับ 8 ");
        assertThat(second).isNotEqualTo(first);
        come(officer, "").fill("on.year", "2599").send();
        assertThat(officer.one("#f-on-fault").text()).contains("ล่วงหน้า");
    }

    @Test
    void aSecretLetterStandsInItsOwnRegisterWhichNoClerkSees() throws IOException {
        Staff by = world.officer("9409");
        Visitor officer = visitor(by);
        come(officer, "")
                .fill("subject", "เรื่องลับของจังหวัด")
                .fill("secret", "yes")
                .send();
        String letter = officer.path();
        officer.turnTo("form[action$=scan]")
                .attach("scan", "scan.pdf", Samples.pdf(1))
                .send();
        ReceivedLetterId id = new ReceivedLetterId(Long.parseLong(letter.substring(letter.lastIndexOf('/') + 1)));
        assertThat(Lying.open(jdbc, shelf, letters.letter(by, id).scan())).isFalse();
        assertThat(officer.open(letter + "/scan.jpg").header("Content-Type")).isEqualTo("image/jpeg");
        Visitor clerk = visitor(world.clerk("9409"));

        assertThat(officer.open(HERE).text()).doesNotContain("เรื่องลับของจังหวัด");
        assertThat(officer.open(HERE + "?register=secret").text()).contains("เรื่องลับของจังหวัด");
        assertThat(clerk.open(HERE + "/new").page().select("[name=secret]")).isEmpty();
        assertThat(clerk.open(HERE).page().select(".tabs a")).hasSize(1);
        assertThat(clerk.open(HERE + "?register=secret").status()).isEqualTo(404);
        assertThat(clerk.open(letter).status()).isEqualTo(404);
        assertThat(clerk.open(HERE + "?register=nonsense").status()).isEqualTo(404);
    }

    @Test
    void lettersThatComeAtOnceAreCountedOneByOne() throws Exception {
        Staff by = world.officer("9410");
        NewReceived twice = came(null);
        List<Callable<Integer>> acts = new ArrayList<>(Collections.nCopies(8, () -> number(by, twice)));
        IntStream.range(0, 12).forEach(i -> acts.add(() -> number(by, came(null))));
        List<Integer> numbers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> one : pool.invokeAll(acts)) {
                numbers.add(one.get());
            }
        }

        assertThat(numbers.stream().distinct().sorted().toList())
                .isEqualTo(IntStream.rangeClosed(1, 13).boxed().toList());
    }

    @Test
    void theRegisterIsEncryptedAnewUnderANewKey() {
        Staff by = world.officer("9411");
        ReceivedLetterId id = letters.receive(by, came(5));
        letters.cancel(by, id, 1, "ลงผิดเล่ม");
        jdbc.sql("update received_letter set key_id = 1 where id = :id")
                .param("id", id.value())
                .update();
        assertThat(rewrapping.left(KeyPurpose.IDENTITY)).isPositive();

        rewrapping.rewrap(KeyPurpose.IDENTITY);

        assertThat(rewrapping.left(KeyPurpose.IDENTITY)).isZero();
        assertThat(letters.letter(by, id).cancelled()).isEqualTo("ลงผิดเล่ม");
        assertThat(letters.letter(by, id).content().from()).isEqualTo("จังหวัดสกลนคร");
    }

    private int number(Staff by, NewReceived came) {
        return letters.letter(by, letters.receive(by, came)).number();
    }

    private NewReceived came(@Nullable Integer number) {
        return new NewReceived(
                ReceivedLetter.Series.GENERAL,
                number,
                clock.instant(),
                new Incoming("", Bangkok.today(clock), "จังหวัดสกลนคร", "", "ประชุม", Urgency.NORMAL, ""),
                null,
                List.of(),
                UUID.randomUUID());
    }

    private Visitor come(Visitor visitor, String number) {
        return visitor.open(HERE + "/new")
                .fill("from", "จังหวัดสกลนคร")
                .fill("subject", "ประชุมประจำเดือน")
                .fill("at", "0.00")
                .fill("number", number);
    }

    private Visitor visitor(Staff staff) {
        return new Visitor(port).as(world.signedIn(staff));
    }
}
