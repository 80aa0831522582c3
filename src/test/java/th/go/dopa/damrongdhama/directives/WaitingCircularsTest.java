package th.go.dopa.damrongdhama.directives;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.CircularId;
import th.go.dopa.damrongdhama.kernel.Staff;

/** How many circulars wait is said at the desk and in the menu, to those who receive them. */
@PageTest
class WaitingCircularsTest {

    @LocalServerPort
    private int port;

    @Autowired
    World world;

    @Autowired
    Circulars circulars;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Clock clock;

    @Test
    void theDeskAndTheMenuCountWhatIsStillToBeReceived() {
        Staff province = world.provinceOfficer("27");
        Staff chief = world.chief("2702");
        CircularId open = sent(province, Written.circular(null));
        sent(province, Written.secret());
        CircularId recalled = sent(province, Written.circular(null));
        circulars.recall(province, recalled, 2, "ส่งผิดฉบับ");

        Visitor desk = visitor(chief).open("/desk");
        assertThat(desk.one(".desk-waits a").text()).isEqualTo("หนังสือเวียนรอรับหรือมีฉบับแก้ไข 2 ฉบับ");
        assertThat(desk.one(".desk-waits a").attr("href")).isEqualTo("/desk/circulars");
        assertThat(desk.one(".ways a[href='/desk/circulars'] .menu-count").text())
                .startsWith("2");
        Visitor clerk = visitor(world.clerk("2702")).open("/desk");
        assertThat(clerk.one(".desk-waits a").text())
                .as("the secret one is not there for a clerk")
                .isEqualTo("หนังสือเวียนรอรับหรือมีฉบับแก้ไข 1 ฉบับ");
        deliveries.receive(chief, open, null);

        assertThat(clerk.open("/desk").page().select(".desk-waits, .menu-count"))
                .isEmpty();
        assertThat(desk.open("/desk").one(".menu-count").text()).startsWith("1");
        assertThat(visitor(world.chief("2703")).open("/desk").page().select(".desk-waits, .menu-count"))
                .isEmpty();
        assertThat(visitor(world.dopaOfficer()).open("/desk").page().select(".desk-waits, .menu-count"))
                .isEmpty();
    }

    @Test
    void aCorrectionWaitsAgainUntilItIsRead() {
        Staff province = world.provinceOfficer("27");
        Staff chief = world.chief("2702");
        CircularId id = sent(province, Written.circular(null));
        Visitor head = visitor(chief).open("/desk/circulars/" + id);
        deliveries.receive(chief, id, null);
        int before = count(head);

        circulars.correct(
                province, id, 2, Written.text("เรื่องที่แก้ไขแล้ว"), Written.asks(null), "แก้ชื่อเรื่อง", null);

        assertThat(count(head)).isEqualTo(before + 1);
        assertThat(head.open("/desk/circulars")
                        .one("tr:has(a[href='/desk/circulars/" + id + "'])")
                        .text())
                .contains("มีฉบับแก้ไข");
        head.open("/desk/circulars/" + id);
        assertThat(count(head)).isEqualTo(before);
        assertThat(head.open("/desk/circulars")
                        .one("tr:has(a[href='/desk/circulars/" + id + "'])")
                        .text())
                .doesNotContain("มีฉบับแก้ไข");
    }

    private static int count(Visitor visitor) {
        return visitor.open("/desk").page().select(".menu-count").stream()
                .mapToInt(one -> Integer.parseInt(one.text().replaceAll("[^0-9].*", "")))
                .sum();
    }

    @Test
    void theMenuIsInGroupsAndOpensByAButtonWithoutScript() {
        Visitor desk = visitor(world.chief("2703")).open("/desk/circulars");
        assertThat(desk.page().select("nav.ways > details.menu > summary").text())
                .isEqualTo("เมนู");
        assertThat(desk.page().select("nav.ways > details.menu + .menu-groups .menu-group"))
                .hasSize(4);
        assertThat(desk.page().select(".menu-name").eachText())
                .containsExactly("เรื่องร้องเรียน", "กิจกรรม", "กรมสั่งการ", "หน่วยงาน");
        assertThat(desk.page().select(".ways a[aria-current=page]").eachText()).containsExactly("หนังสือเวียน");
        assertThat(visitor(world.auditor()).open("/admin/journal").page().select("nav.ways details"))
                .as("one way needs no button")
                .isEmpty();
    }

    private CircularId sent(Staff by, NewCircular written) {
        return Sent.to(circulars, by, written, Bangkok.today(clock), "2702").id();
    }

    private Visitor visitor(Staff staff) {
        return new Visitor(port).as(world.signedIn(staff));
    }
}
