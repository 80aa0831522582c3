package th.go.dopa.damrongdhama.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.dopa.damrongdhama.Axe;
import th.go.dopa.damrongdhama.Chromium;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Machine;
import th.go.dopa.damrongdhama.places.Villages;

/**
 * An officer in the field (เจ้าหน้าที่ลงพื้นที่): twelve photos over a line that drops, a browser that is closed meanwhile, a face that is hidden; the chief
 * publishes, somebody finds it from the front page, and all that tells the people shows it, down to the village head who ticks that it was read out.
 */
@PageTest
@SuppressWarnings("NullAway")
class AnOfficerInTheFieldTest {

    private static final String DISTRICT = "4716";
    private static final String NAME = "ศูนย์ดำรงธรรมเคลื่อนที่บ้านหนองสมมติ";
    private static final int PHOTOS = 12;

    private static Chromium chromium;

    @Autowired
    World world;

    @Autowired
    Villages villages;

    @LocalServerPort
    int port;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void fromThePhotosInTheVillageToThePageThatEverybodyFinds() throws Exception {
        Phone officer = phone(world.signedIn(world.officer(DISTRICT)));

        photosOverABadLine(officer);
        goesOnWhereItStopped(officer);
        movesAPhotoUp(officer);
        hidesAFace(officer);
        officer.press("form[action$=propose] .button");
        assertThat(officer.all("main")).containsText("รอนายอำเภอ");
        String here = officer.page().url().replaceAll("https?://[^/]+", "");

        Phone chief = phone(world.signedIn(world.chief(DISTRICT)));
        chief.open(here).press("form[action$=publish] .button");
        assertThat(chief.all("main")).containsText("เผยแพร่แล้ว");

        somebodyFindsIt(phone(""));
        everythingThatTellsThePeopleShowsIt();
    }

    private static void photosOverABadLine(Phone officer) {
        officer.open("/desk/activities/new").fill("name", NAME).choose("kind", "MOBILE_CENTRE");
        officer.photos("photos", photos());
        arrived(officer, 3);

        officer.line(false);
        assertThat(officer.all(".photo-sending").first()).containsText("รอสัญญาณ");
        int then = officer.all(".photos-list img").count();
        officer.press("form.fieldwork > .button");
        assertThat(officer.all(".fieldwork-offline")).isVisible();
        officer.line(true);

        arrived(officer, Math.min(PHOTOS, then + 2));
        officer.closedAndOpened();
    }

    private static void goesOnWhereItStopped(Phone officer) {
        officer.open("/desk/activities/new");
        assertThat(officer.all(".notice")).containsText("ที่ส่งไว้แล้ว");
        assertThat(officer.all(".photos-list img").count()).isGreaterThanOrEqualTo(5);
        assertThat(officer.all("[name=name]")).hasValue(NAME);

        officer.photos("photos", photos());
        arrived(officer, PHOTOS);
        officer.fill("results", "รับเรื่อง 4 เรื่อง ไกล่เกลี่ยสำเร็จ 1 เรื่อง")
                .fill("reached", "๘๕")
                .tick("consent", "yes");
        officer.press("form.fieldwork > .button");

        assertThat(officer.all("#photos")).containsText("ภาพ 12 ภาพ");
        assertThat(officer.width()).isEqualTo(390);
        assertThat(officer.page().evaluate("Object.keys(localStorage).length")).isEqualTo(0);
    }

    private static void movesAPhotoUp(Phone officer) {
        String third = officer.all(".arrange [name^=caption]").nth(2).getAttribute("name");
        officer.fill(third, "นายอำเภอรับเรื่องจากชาวบ้าน");
        officer.all(".arrange [data-by='-1']").nth(2).click();
        officer.press("form[action$=photos] > .button");
        assertThat(officer.all(".arrange [name^=caption]").nth(1)).hasValue("นายอำเภอรับเรื่องจากชาวบ้าน");
    }

    /** One box is drawn, one comes of a tap and is moved and resized by keys. */
    private static void hidesAFace(Phone officer) {
        officer.all(".arrange-veil").first().click();
        // Until the picture is there, the stage has not its size yet.
        officer.page().waitForURL("**/veil");
        Locator stage = officer.all(".veil-stage");
        BoundingBox frame = stage.boundingBox();
        officer.page().mouse().move(frame.x + 30, frame.y + 30);
        officer.page().mouse().down();
        officer.page().mouse().move(frame.x + 110, frame.y + 90);
        officer.page().mouse().up();
        officer.page().mouse().click(frame.x + 250, frame.y + 150);
        assertThat(officer.all(".veil-box")).hasCount(2);
        String left = officer.all(".veil-box")
                .last()
                .evaluate("box => box.style.left")
                .toString();
        officer.page().keyboard().press("ArrowRight");
        officer.page().keyboard().press("Shift+ArrowDown");
        assertThat(officer.all(".veil-box")
                        .last()
                        .evaluate("box => box.style.left")
                        .toString())
                .isNotEqualTo(left);
        Axe.read(officer.page());
        officer.press("form.veil > .button");

        assertThat(officer.all(".notice.good")).containsText("ภาพที่ชัดถูกลบแล้ว");
        officer.press(".notice.good a");
    }

    private static void somebodyFindsIt(Phone somebody) {
        somebody.open("/").choose("province", DISTRICT.substring(0, 2)).press(".finder .button");
        somebody.press("a[href$='/centres/" + DISTRICT + "']");
        somebody.press(".activity a:text('" + NAME + "')");

        assertThat(somebody.all("main")).containsText("ไกล่เกลี่ยสำเร็จ 1 เรื่อง");
        assertThat(somebody.all(".album img")).hasCount(PHOTOS);
        assertThat(somebody.pictures())
                .hasSize(2 * PHOTOS)
                .allSatisfy(picture -> assertThat(new String(picture, StandardCharsets.ISO_8859_1))
                        .startsWith("\u00ff\u00d8")
                        .doesNotContain("Exif", "GPS", "SOMSRI-CAMERA"));
    }

    /** Poster, feed, share card, the screen in the hall and the script of the loudspeakers, which a village head ticks. */
    private void everythingThatTellsThePeopleShowsIt() throws Exception {
        Visitor desk = new Visitor(port).as(world.signedIn(world.chief(DISTRICT)));
        Visitor anybody = new Visitor(port);
        String page = anybody.open("/centres/" + DISTRICT + "/activities")
                .one("a[href^=/activities/]:contains(" + NAME + ")")
                .attr("href");
        String id = page.replaceAll(".*/", "");

        byte[] poster = desk.open("/desk/posters/activity/" + id)
                .turnTo("form[method=post].card")
                .take("do", "pdf")
                .body();
        try (PDDocument paper = Loader.loadPDF(poster)) {
            assertThat(new PDFTextStripper().getText(paper)).contains("1567");
            assertThat(paper.getPage(0).getResources().getXObjectNames()).isNotEmpty();
        }
        assertThat(desk.value("title")).contains(NAME);
        for (String feed : List.of("feed.atom", "feed.json")) {
            assertThat(new String(anybody.bytes("/centres/" + DISTRICT + "/" + feed), StandardCharsets.UTF_8))
                    .contains(NAME);
        }
        assertThat(ImageIO.read(new ByteArrayInputStream(anybody.bytes(page + "/card.jpg")))
                        .getWidth())
                .isEqualTo(1200);
        assertThat(anybody.open("/exhibit/" + DISTRICT + "/slides").text()).contains(NAME);

        villages.name(new Machine("test"), new AreaCode(DISTRICT + "01"), 1, "บ้านสมมติ");
        desk.open("/desk/broadcasts").press("activity", id);
        assertThat(desk.one(".script").text()).contains(NAME);
        String script = desk.path();
        desk.open(script + "/assignment").send();
        anybody.open(AVillageHeadTicksTest.scanned(desk.bytes(script + "/sheets.pdf")))
                .send();
        assertThat(anybody.text()).contains("อำเภอได้รับแล้ว");
        assertThat(desk.open(script + "/villages").text()).contains("ประกาศแล้ว 1 จาก");
    }

    private static void arrived(Phone officer, int photos) {
        officer.page().waitForCondition(() -> officer.all(".photos-list img").count() >= photos);
    }

    private static FilePayload[] photos() {
        return LongStream.rangeClosed(1, PHOTOS)
                .mapToObj(number -> Phone.photoWithPlace("IMG_" + number + ".jpg", 4716_00 + number))
                .toArray(FilePayload[]::new);
    }

    private Phone phone(String cookie) {
        return new Phone(chromium, port, true, cookie);
    }
}
