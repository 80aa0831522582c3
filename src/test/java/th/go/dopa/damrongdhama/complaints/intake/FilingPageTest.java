package th.go.dopa.damrongdhama.complaints.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.attachments.Samples;
import th.go.dopa.damrongdhama.people.Limits;

/** The form of a citizen over HTTP, as somebody sees it whose browser runs no scripts. */
@PageTest
class FilingPageTest {

    private static final int SIXTY_KB = 60 * 1024;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Limits limits;

    private Visitor somchai;

    @BeforeEach
    void comes() {
        somchai = new Visitor(port);
    }

    @Test
    void theFormBeginsWithTheNumbersForEmergencies() {
        somchai.open("/complaints/new");

        assertThat(somchai.status()).isEqualTo(200);
        assertThat(somchai.page().select("main .notice a").eachAttr("href"))
                .containsExactly("tel:191", "tel:1669", "tel:199");
        assertThat(somchai.text()).contains("มาตรา 24 (4)").doesNotContain("ข้าพเจ้ายินยอม");
        assertThat(somchai.value("hideName")).isEqualTo("yes");
        assertThat(somchai.value("agencyMayContact")).isEqualTo("no");
    }

    @Test
    void aWholeComplaintIsFiledWithoutScripts() {
        tell("5702").fill("wish", "ซ่อมถนน").attach("photos", "hole.png", Samples.png(64, 48, 1));

        somchai.send();

        assertThat(somchai.status()).as(somchai.text()).isEqualTo(200);
        assertThat(somchai.path()).startsWith("/complaints/filed/");
        assertThat(somchai.one(".filed-digits").text()).matches("[0-9]{4} [0-9]{4} [0-9]{4} [0-9]{4}");
        assertThat(somchai.text()).contains("DOPA57005702", "รหัสติดตาม");
        assertThat(somchai.header("Cache-Control")).contains("no-store");
        assertThat(somchai.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(somchai.page().select("svg.filed-qr path")).isNotEmpty();
    }

    @Test
    void theListsOfPlacesComeOneAfterTheOther() {
        somchai.open("/complaints/new").fill("story", "น้ำไม่ไหลสามวัน").fill("province", "57");

        somchai.press("choose", "province");
        assertThat(options("district")).hasSize(18 + 1);
        assertThat(somchai.value("story")).isEqualTo("น้ำไม่ไหลสามวัน");

        somchai.fill("district", "5703").press("choose", "district");
        assertThat(somchai.status()).isEqualTo(200);
        assertThat(options("subdistrict")).allMatch(code -> code.isEmpty() || code.startsWith("5703"));
        assertThat(somchai.value("story")).isEqualTo("น้ำไม่ไหลสามวัน");

        somchai.fill("province", "47").press("choose", "province");
        assertThat(somchai.value("district")).isEmpty();
        assertThat(options("district")).contains("4701").doesNotContain("5703");
    }

    @Test
    void photosThatWereSentStayThroughEveryRound() {
        somchai.open("/complaints/new")
                .attach("photos", "a.png", Samples.png(64, 48, 2))
                .attach("photos", "b.png", Samples.png(64, 48, 3));

        somchai.press("choose", "photos");
        assertThat(somchai.page().select(".photos-list img")).hasSize(2);
        String first = somchai.one(".photos-list img").attr("src");
        assertThat(somchai.quietly(get(first)).headers().firstValue("Content-Type"))
                .contains("image/jpeg");

        somchai.send();
        assertThat(somchai.status()).isEqualTo(422);
        assertThat(somchai.page().select(".photos-list img")).hasSize(2);

        somchai.press("unstage", somchai.one("button[name=unstage]").val());
        assertThat(somchai.page().select(".photos-list img")).hasSize(1);
    }

    @Test
    void aFileThatIsNoPictureIsDeclinedWithASentence() {
        somchai.open("/complaints/new").attach("photos", "a.jpg", "not a picture".getBytes(StandardCharsets.UTF_8));

        somchai.press("choose", "photos");

        assertThat(somchai.status()).isEqualTo(422);
        assertThat(somchai.page().select(".filing-photos .fault")).isNotEmpty();
    }

    @Test
    void whatIsMissingIsSaidAtTheTopAndBesideTheField() {
        somchai.open("/complaints/new").fill("story", "<script>alert('x')</script> & \"เรื่อง\"");

        somchai.send();

        assertThat(somchai.status()).isEqualTo(422);
        Document page = somchai.page();
        List<String> links = page.select("#faults a").eachAttr("href");
        assertThat(links).contains("#f-category", "#f-accusedKind", "#f-province", "#f-firstName", "#f-phone");
        assertThat(links)
                .allSatisfy(link -> assertThat(page.select(link)).as(link).hasSize(1));
        assertThat(page.select(".field.faulty .fault")).hasSameSizeAs(links);
        assertThat(somchai.value("story")).isEqualTo("<script>alert('x')</script> & \"เรื่อง\"");
        assertThat(page.select("main script")).isEmpty();
    }

    @Test
    void theSameFormTwiceAtTheSameInstantIsOneComplaint() throws Exception {
        tell("5704").attach("photos", "hole.png", Samples.png(64, 48, 4));
        HttpRequest request = somchai.request();

        List<HttpResponse<String>> answers = twice(() -> somchai.quietly(request));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
        assertThat(answers.get(0).uri()).isEqualTo(answers.get(1).uri());
        assertThat(answers.get(0).body()).isEqualTo(answers.get(1).body()).contains("filed-digits");
        assertThat(cases("5704")).isEqualTo(1);
        assertThat(somchai.quietly(request).uri()).isEqualTo(answers.get(0).uri());
        assertThat(cases("5704")).isEqualTo(1);
    }

    @Test
    void theSameFormWithOtherWordsIsAlreadyFiledAndCanBeFiledAnew() {
        tell("5705");
        HttpRequest first = somchai.request();
        somchai.fill("story", "อีกเรื่องหนึ่ง\nสองบรรทัด");
        String address = somchai.quietly(first).uri().getPath();

        somchai.send();
        assertThat(somchai.status()).isEqualTo(409);
        assertThat(somchai.page().select("main a").eachAttr("href")).contains(address, "/track");
        assertThat(cases("5705")).isEqualTo(1);

        somchai.press("choose", "anew");
        assertThat(somchai.value("story")).contains("อีกเรื่องหนึ่ง").contains("สองบรรทัด");
        somchai.send();
        assertThat(somchai.path()).startsWith("/complaints/filed/").isNotEqualTo(address);
        assertThat(cases("5705")).isEqualTo(2);
    }

    @Test
    void withoutANameOnlyTheSecretTypesAreTaken() {
        tell("5706").fill("complainant", "ANONYMOUS").send();
        assertThat(faults()).containsExactly("#f-complainant");

        somchai.fill("category", "0501").send();
        assertThat(faults()).containsExactly("#f-accusedSeat");

        somchai.fill("accusedSeat", "DISTRICT").send();
        assertThat(somchai.path()).startsWith("/complaints/filed/");
        assertThat(somchai.text()).contains("DOPA57005700").contains("ความลับ");
    }

    @Test
    void bangkokIsToldWhoHelps() {
        somchai.open("/complaints/new").fill("province", "10").press("choose", "province");
        assertThat(somchai.text()).contains("กรุงเทพมหานครไม่มีอำเภอ").contains("1567");
        assertThat(options("district")).containsExactly("");

        somchai.send();
        assertThat(faults()).contains("#f-province").doesNotContain("#f-district");
    }

    @Test
    void thaiDigitsAreTakenForAPhone() {
        tell("5707").fill("phone", "๐๘๑-๒๓๔-๕๖๗๘").send();

        assertThat(somchai.path()).startsWith("/complaints/filed/");
    }

    @Test
    void aVeryLongStoryIsTaken() {
        tell("5708").fill("story", "ร้อง".repeat(5_000)).send();

        assertThat(somchai.path()).startsWith("/complaints/filed/");
    }

    @Test
    void aGarbledKeyCostsNothingThatWasTyped() {
        tell("5709");
        somchai.one("main form input[name=key]").val("nonsense");

        somchai.send();
        assertThat(somchai.status()).isEqualTo(422);
        assertThat(somchai.value("key")).matches("[0-9a-f-]{36}");
        assertThat(somchai.value("story")).isNotEmpty();

        somchai.send();
        assertThat(somchai.path()).startsWith("/complaints/filed/");
    }

    @Test
    void aFormFromElsewhereIsRefusedKindly() {
        tell("5710");
        somchai.one("main form input[type=hidden]").remove();

        somchai.send();

        assertThat(somchai.status()).isEqualTo(403);
        assertThat(somchai.text()).contains("โปรดย้อนกลับ");
        assertThat(cases("5710")).isZero();
    }

    @Test
    void aNetworkThatSendsTooMuchIsToldToWaitAndLosesNoWords() {
        tell("5715");
        while (limits.take("filing", "203.0.113.7", 60)) {}
        HttpRequest request = HttpRequest.newBuilder(somchai.request(), (name, value) -> true)
                .header("X-Forwarded-For", "203.0.113.7")
                .build();

        HttpResponse<String> answer = somchai.quietly(request);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("ถนนหน้าโรงเรียนเป็นหลุมลึก", "faults", "1567");
        assertThat(cases("5715")).isZero();
    }

    @Test
    void nobodyFindsAReceiptByGuessing() {
        assertThat(somchai.open("/complaints/filed/00000000-0000-4000-8000-000000000000")
                        .status())
                .isEqualTo(404);
        assertThat(somchai.open("/complaints/filed/nonsense").status()).isEqualTo(404);
    }

    @Test
    void allOfItIsThereInEnglish() {
        somchai.open("/en/complaints/new");
        assertThat(somchai.one("html").attr("lang")).isEqualTo("en");
        assertThat(somchai.one("main h1").text()).isEqualTo("File a complaint");
        assertThat(somchai.page().select("main").text()).doesNotContainPattern("\\p{IsThai}{9,}");

        fill("5711").send();
        assertThat(somchai.path()).startsWith("/en/complaints/filed/");
        assertThat(somchai.text()).contains("Your tracking code");
    }

    @Test
    void scriptsAreGivenPlacesInTheReadersLanguage() {
        assertThat(somchai.open("/places/districts?province=57").text()).contains("แม่จัน");
        assertThat(somchai.open("/en/places/districts?province=57").text()).contains("Mae Chan");
        assertThat(somchai.open("/places/subdistricts?district=5707").text()).contains("5707");
        assertThat(somchai.open("/places/districts?province=nonsense").text()).isEqualTo("[]");
        assertThat(somchai.open("/places/districts?province=10").text()).isEqualTo("[]");
    }

    @Test
    void theFirstVisitIsLight() throws IOException {
        somchai.open("/complaints/new");
        long bytes = zipped(somchai.page().outerHtml());
        for (Element part : somchai.page().select("link[rel=stylesheet], script[src]")) {
            String address = part.hasAttr("src") ? part.attr("src") : part.attr("href");
            bytes += zipped(somchai.quietly(get(address)).body());
        }

        assertThat(somchai.page().select("script[src*=map], script[src*=leaflet]"))
                .isEmpty();
        assertThat(bytes).isLessThan(SIXTY_KB);
    }

    private Visitor tell(String district) {
        somchai.open("/complaints/new?district=" + district);
        return fill(district);
    }

    private Visitor fill(String district) {
        if (somchai.value("district").isEmpty()) {
            somchai.fill("province", district.substring(0, 2)).press("choose", "province");
        }
        return somchai.fill("category", "0201")
                .fill("story", "ถนนหน้าโรงเรียนเป็นหลุมลึก รถล้มหลายคัน")
                .fill("accusedKind", "UNKNOWN")
                .fill("district", district)
                .fill("firstName", "สมชาย")
                .fill("lastName", "ทดสอบดี")
                .fill("address", "1 หมู่ 1")
                .fill("phone", "0812345678");
    }

    private List<String> options(String select) {
        return somchai.page().select("select[name=" + select + "] option").eachAttr("value");
    }

    private List<String> faults() {
        assertThat(somchai.status()).isEqualTo(422);
        return somchai.page().select("#faults a").eachAttr("href");
    }

    private int cases(String district) {
        return jdbc.sql("select count(*) from complaint where district_code = :district")
                .param("district", district)
                .query(Integer.class)
                .single();
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .GET()
                .build();
    }

    private static <T> List<T> twice(Callable<T> act) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<T>> acts = threads.invokeAll(List.of(act, act));
            return List.of(acts.get(0).get(), acts.get(1).get());
        }
    }

    private static long zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
