package th.go.dopa.damrongdhama.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.dopa.damrongdhama.Chromium;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.kernel.Staff;

/**
 * Somsri (สมศรี) reports a pothole in front of the school, and it is mended.
 *
 * <p>The whole way: form, counter, officer, chief, agency, chief again, and her word that it is fixed. On a telephone, with scripts and
 * without; once she is a foreigner who reads English.
 */
@PageTest
@SuppressWarnings("NullAway")
class SomsriReportsAPotholeTest {

    private static final String DISTRICT = "4712";
    private static final String STORY = "ถนนหน้าโรงเรียนบ้านหนองปลาเป็นหลุมลึก รถล้มหลายคันแล้ว";

    private static Chromium chromium;
    private static long seed = 4712;

    @Autowired
    World world;

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

    @ParameterizedTest(name = "scripts {0}, language {1}")
    @CsvSource({"true, ''", "false, ''", "true, /en"})
    void fromTheFormToTheRating(boolean javaScript, String language) {
        Staff agent = world.agencyOfficer(world.agency(DISTRICT));
        Phone somsri = phone("", javaScript);
        Phone clerk = phone(world.signedIn(world.clerk(DISTRICT)), javaScript);
        Staff palad = world.officer(DISTRICT);
        Phone officer = phone(world.signedIn(palad), javaScript);
        Phone chief = phone(world.signedIn(world.chief(DISTRICT)), javaScript);
        Phone agency = phone(world.signedIn(agent), javaScript);

        String code = files(somsri, language);
        String number = somsri.text(".filed .facts dd");
        String address = "/desk/complaints/" + number;

        clerk.open("/desk").press(".case-link[href='" + address + "']");
        bare(clerk.pictures(), 4);
        clerk.choose("receipt.responsible", palad.account().toString()).send("receipt");

        officer.open("/desk?tab=mine").press(".case-link[href='" + address + "']");
        proposesReferral(officer, agent);
        ordersInTwoTaps(chief, number);

        agency.open("/desk").press(".case-link[href='" + address + "']");
        assertThat(agency.all("main")).not().containsText("สมศรี");
        agency.act("report")
                .fill("report.report", "กลบหลุมและลาดยางแล้ว")
                .photos("report.files", Phone.photoWithPlace("mended.jpg", seed++))
                .send("report");

        officer.open(address);
        proposesClosing(officer);
        ordersInTwoTaps(chief, number);

        answers(somsri, language, code);
        assertThat(somsri.width()).isEqualTo(390);
        assertThat(officer.open(address).all("#history")).containsText("ผู้ร้องยืนยันว่าแก้ไขแล้ว");
    }

    /** Fills in the form with two photos; gives the tracking code. */
    private static String files(Phone somsri, String language) {
        somsri.open(language + "/complaints/new");
        somsri.press(".filing-tile:has([name=category][value='0201']) > summary")
                .tick("category", "0201");
        somsri.next().fill("story", STORY);
        somsri.photos("photos", Phone.photoWithPlace("hole.jpg", seed++), Phone.photo("street.png", seed++));
        somsri.withoutScripts("[name=choose][value=photos]");
        assertThat(somsri.all(".photos-list img")).hasCount(2);
        bare(somsri.pictures(), 2);
        somsri.next().tick("accusedKind", "UNKNOWN");
        somsri.next().area("province", DISTRICT.substring(0, 2)).area("district", DISTRICT);
        somsri.next().fill("firstName", "สมศรี").fill("address", "99 หมู่ 3").fill("phone", "๐๘๑ ๒๓๔ ๕๖๗๘");
        somsri.next().press("#send .button.primary");
        return somsri.text(".filed-digits");
    }

    private static void proposesReferral(Phone officer, Staff agent) {
        officer.act("proposal").fill("proposal.opinion", "ถนนอยู่ในความดูแลของเทศบาล เห็นควรให้ซ่อม");
        officer.press("#proposal label[for='f-proposal.kind']")
                .tick("proposal.agency", agent.office().toString());
        officer.fill("proposal.days", "๑๕").fill("proposal.assignment", "ขอให้กลบหลุมหน้าโรงเรียน");
        officer.send("proposal");
        assertThat(officer.all(".casefile-proposal")).containsText("ส่งต่อ agency");
    }

    private static void proposesClosing(Phone officer) {
        officer.act("proposal").fill("proposal.opinion", "ซ่อมแล้ว ตรวจแล้ว เห็นควรยุติเรื่อง");
        officer.press("#proposal label[for='f-proposal.kind-CLOSE']").choose("proposal.closing", "FIXED");
        officer.fill("proposal.result", "กลบหลุมและลาดยางเรียบร้อยแล้ว");
        officer.all("#proposal [name='proposal.proof']").last().check();
        officer.send("proposal");
        assertThat(officer.all(".casefile-proposal")).containsText("ยุติเรื่อง");
    }

    /** One tap opens the case from his list, the second orders. */
    private static void ordersInTwoTaps(Phone chief, String number) {
        chief.open("/desk/orders");
        chief.press(".casefile-card-link[href='/desk/complaints/" + number + "']");
        chief.press(".casefile-as-proposed > .button");
        assertThat(chief.all(".notice.good")).containsText("สั่งการแล้ว");
    }

    private static void answers(Phone somsri, String language, String code) {
        somsri.open(language + "/track").fill("code", code).press("#track-form .button");
        assertThat(somsri.all(".notice.good").first()).containsText("กลบหลุมและลาดยางเรียบร้อยแล้ว");
        assertThat(somsri.all("main")).not().containsText("เห็นควร");
        assertThat(somsri.all(".gallery img").first()).isVisible();
        bare(somsri.pictures(), 2);
        somsri.tick("fixed", "yes").tick("rating", "5").press("#answer .button");
        assertThat(somsri.all(".notice.good").last())
                .containsText(
                        language.isEmpty() ? "ขอบคุณที่ยืนยันผลให้ศูนย์ทราบ" : "Thank you for telling the centre.");
        assertThat(somsri.all("#answer")).hasCount(0);
    }

    /** No picture says where or with what it was taken. */
    private static void bare(List<byte[]> pictures, int atLeast) {
        assertThat(pictures).hasSizeGreaterThanOrEqualTo(atLeast);
        List<String> read = pictures.stream()
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                .toList();
        assertThat(read)
                .allSatisfy(picture -> assertThat(picture)
                        .startsWith("\u00ff\u00d8")
                        .doesNotContain("Exif", "GPS", "xap", "Photoshop", "SOMSRI-CAMERA"));
    }

    private Phone phone(String cookie, boolean javaScript) {
        return new Phone(chromium, port, javaScript, cookie);
    }
}
