package th.go.dopa.damrongdhama.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.attachments.Samples;
import th.go.dopa.damrongdhama.kernel.Staff;

/** The space of the emblem is empty until an administrator loads the official file, and empty again when he takes it away. */
@PageTest
class EmblemPageTest {

    private static final String SVG = "<svg xmlns='http://www.w3.org/2000/svg'/>";

    @Autowired
    World world;

    @Autowired
    Emblems emblems;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @AfterEach
    void leaveTheSpaceEmpty() {
        emblems.last()
                .filter(last -> last.address() != null)
                .ifPresent(last -> emblems.remove(world.administrator(), last.version()));
    }

    @Test
    void whatIsLoadedStandsAtTheHeadOfEveryPageAndMayBeKeptForEver() throws IOException, InterruptedException {
        Staff by = world.administrator();
        Visitor administrator = new Visitor(port).as(world.signedIn(by));
        assertThat(new Visitor(port).open("/").page().select("header img")).isEmpty();

        administrator
                .open("/admin/emblem")
                .attach("file", "emblem.png", Samples.png(600, 600, 7))
                .send();

        assertThat(administrator.path()).isEqualTo("/admin/emblem");
        assertThat(administrator.page().select(".emblem-shown img")).hasSize(2);
        String address =
                new Visitor(port).open("/track").one("header img.emblem").attr("src");
        assertThat(administrator.one(".deskhead img.emblem").attr("src")).isEqualTo(address);
        HttpResponse<byte[]> picture = get(address);
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(picture.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("immutable"));
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(picture.body()));
        assertThat(read.getWidth()).isEqualTo(512);
        assertThat(acts(by)).contains("emblem.loaded");
    }

    @Test
    void anotherTakesItsPlaceAndTakenAwayItIsGone() throws IOException, InterruptedException {
        Staff by = world.administrator();
        Visitor administrator = new Visitor(port).as(world.signedIn(by));
        administrator
                .open("/admin/emblem")
                .attach("file", "a.png", Samples.png(60, 60, 1))
                .send();
        String first = administrator.one(".deskhead img.emblem").attr("src");

        administrator.attach("file", "b.jpg", Samples.jpeg(60, 60, 2)).send();
        String second = administrator.one(".deskhead img.emblem").attr("src");
        emblems.remove(by, emblems.last().orElseThrow().version());

        assertThat(second).isNotEqualTo(first);
        assertThat(get(first).statusCode()).isEqualTo(404);
        assertThat(get(second).statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).open("/").page().select("header img")).isEmpty();
        assertThat(acts(by)).contains("emblem.removed");
    }

    @Test
    void aDrawingThatIsAProgramIsDeclinedWithASentence() {
        Visitor administrator = new Visitor(port).as(world.signedIn(world.administrator()));

        administrator
                .open("/admin/emblem")
                .attach("file", "emblem.svg", SVG.getBytes(StandardCharsets.UTF_8))
                .send();
        assertThat(administrator.status()).isEqualTo(422);
        assertThat(administrator.one("#f-file-fault").text()).contains("SVG", "บันทึกเป็น PNG");

        administrator.open("/admin/emblem").send();
        assertThat(administrator.one("#f-file-fault").text()).contains("เลือกไฟล์ก่อน");
    }

    @Test
    void theSecondOfTwoAdministratorsIsToldToLookAgain() {
        Visitor one = new Visitor(port).as(world.signedIn(world.administrator()));
        Visitor other = new Visitor(port).as(world.signedIn(world.administrator()));
        one.open("/admin/emblem");
        other.open("/admin/emblem");

        one.attach("file", "a.png", Samples.png(60, 60, 3)).send();
        other.attach("file", "b.png", Samples.png(60, 60, 4)).send();

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text()).contains("มีผู้เปลี่ยนตราสัญลักษณ์ไปก่อนท่าน");
    }

    @Test
    void othersLoadNothing() {
        Visitor chief = new Visitor(port).as(world.signedIn(world.chief("4701")));

        assertThat(chief.open("/admin/emblem").status()).isEqualTo(403);
    }

    private HttpResponse<byte[]> get(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    private List<String> acts(Staff by) {
        return jdbc.sql("select act from journal where account_id = :id")
                .param("id", by.account().value())
                .query(String.class)
                .list();
    }
}
