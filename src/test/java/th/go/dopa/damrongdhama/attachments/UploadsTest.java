package th.go.dopa.damrongdhama.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.complaints.Somsri;
import th.go.dopa.damrongdhama.complaints.intake.Filed;
import th.go.dopa.damrongdhama.complaints.intake.Filings;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Citizen;
import th.go.dopa.damrongdhama.people.Limits;

/** A network from which 300 files came in this hour; its address is nobody else's in the tests. */
@PageTest
@SuppressWarnings("NullAway.Init")
class UploadsTest {

    private static final String BUSY = "203.0.113.61";

    @LocalServerPort
    private int port;

    @Autowired
    private World world;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Filings filings;

    @Autowired
    private Limits limits;

    @Autowired
    private VouchedKeys vouched;

    @Autowired
    private Clock clock;

    @BeforeEach
    void manyFilesCame() {
        while (limits.take("attachment", BUSY, 300)) {}
    }

    @Test
    void theScriptIsToldToWait() {
        Visitor somchai = new Visitor(port).open("/complaints/new");

        HttpResponse<String> busy = somchai.quietly(sent(somchai, BUSY));
        HttpResponse<String> other = somchai.quietly(sent(somchai, "203.0.113.62"));

        assertThat(busy.statusCode()).isEqualTo(429);
        assertThat(busy.body()).contains("มากเกินไป").doesNotContain("\"id\":1");
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @Test
    void aFormWithAPhotoSaysSoBesideTheFieldAndLosesNoWords() {
        Visitor somchai = new Visitor(port)
                .open("/en/complaints/new")
                .fill("story", "ถนนเป็นหลุม")
                .attach("photos", "a.png", Samples.png(64, 48, 61));

        HttpResponse<String> busy = somchai.quietly(from(BUSY, somchai.request()));

        assertThat(busy.statusCode()).isEqualTo(429);
        Document page = Jsoup.parse(busy.body());
        assertThat(page.select(".filing-photos .fault").text()).contains("Too many files", "send without it");
        assertThat(page.select("textarea[name=story]").text()).isEqualTo("ถนนเป็นหลุม");
        assertThat(page.select(".photos-list img")).isEmpty();
    }

    @Test
    void thePageOfACaseSaysSoToo() {
        Filed.Accepted filed =
                (Filed.Accepted) filings.file(new Citizen(null), Somsri.pothole("4703", Bangkok.today(clock)));
        Visitor somsri = new Visitor(port)
                .open("/track")
                .fill("code", filed.code().digits())
                .send()
                .fill("words", "มีรูปเพิ่ม")
                .attach("photos", "a.png", Samples.png(64, 48, 62));

        HttpResponse<String> busy = somsri.quietly(from(BUSY, somsri.request()));

        assertThat(busy.statusCode()).isEqualTo(429);
        Document page = Jsoup.parse(busy.body());
        assertThat(page.select("#f-photos-fault").text()).contains("มากเกินไป");
        assertThat(page.select("textarea[name=words]").text()).isEqualTo("มีรูปเพิ่ม");
    }

    @Test
    void staffAtTheCounterAreNotHampered() {
        Visitor clerk =
                new Visitor(port).as(world.signedIn(world.clerk("4703"))).open("/desk/complaints/new");
        HttpResponse<String> alone = clerk.quietly(sent(clerk, BUSY));
        clerk.attach("photos", "a.png", Samples.png(64, 48, 63));

        HttpResponse<String> form = clerk.quietly(from(BUSY, clerk.request()));

        assertThat(alone.statusCode()).isEqualTo(200);
        assertThat(form.statusCode()).isEqualTo(422);
        assertThat(form.body()).doesNotContain("มากเกินไป");
        assertThat(attachments.staged(clerk.value("key"))).hasSize(1);
    }

    @Test
    void whoHasProvenHimselfIsCountedByHisFormAndNotByTheAddressOfEverybody() {
        Visitor office = new Visitor(port).open("/complaints/new");
        UUID key = vouched.key("a report " + UUID.randomUUID());
        UUID forged = new UUID(key.getMostSignificantBits(), key.getLeastSignificantBits() ^ 1);

        assertThat(office.quietly(sent(office, BUSY, key)).statusCode()).isEqualTo(200);
        assertThat(office.quietly(sent(office, BUSY, forged)).statusCode()).isEqualTo(429);
        assertThat(vouched.made(UUID.randomUUID())).isFalse();
        while (limits.take("attachment-form", key.toString(), 300)) {}
        assertThat(office.quietly(sent(office, "203.0.113.63", key)).statusCode())
                .as("its own hour is full")
                .isEqualTo(429);
    }

    private HttpRequest sent(Visitor visitor, String address) {
        return sent(visitor, address, UUID.randomUUID());
    }

    private HttpRequest sent(Visitor visitor, String address, UUID key) {
        String seam = "--seam\r\nContent-Disposition: form-data; name=";
        byte[] head = (seam + "\"_csrf\"\r\n\r\n" + visitor.value("_csrf") + "\r\n" + seam + "\"form\"\r\n\r\n" + key
                        + "\r\n" + seam + "\"file\"; filename=\"file\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\r\n--seam--\r\n".getBytes(StandardCharsets.UTF_8);
        return from(
                address,
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/attachments"))
                        .header("Content-Type", "multipart/form-data; boundary=seam")
                        .POST(HttpRequest.BodyPublishers.concat(
                                HttpRequest.BodyPublishers.ofByteArray(head),
                                HttpRequest.BodyPublishers.ofByteArray(Samples.png(64, 48, 60)),
                                HttpRequest.BodyPublishers.ofByteArray(tail)))
                        .build());
    }

    private static HttpRequest from(String address, HttpRequest request) {
        return HttpRequest.newBuilder(request, (name, value) -> true)
                .header("X-Forwarded-For", address)
                .build();
    }
}
