package th.go.dopa.damrongdhama.publication.exhibition;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.dopa.damrongdhama.Axe;
import th.go.dopa.damrongdhama.Chromium;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.publication.Field;

/** The television in the hall of a district office. */
@PageTest
@SuppressWarnings("NullAway.Init")
class ExhibitionTest {

    private static final String DISTRICT = "4715";
    private static final String HERE = "/exhibit/" + DISTRICT;
    /** At 1,080 lines; three and a half hundredths of the height are read at five metres. */
    private static final double SMALLEST_TYPE = 36.5;

    @LocalServerPort
    private int port;

    @Autowired
    private World world;

    @Autowired
    private Clock clock;

    @Test
    void withoutScriptsItIsAPageToReadAndPrint() {
        publish("กิจกรรมบนจอ");

        Visitor anybody = new Visitor(port).open(HERE);
        String tag = anybody.header("ETag");

        assertThat(anybody.page().select(".slide")).hasSizeGreaterThan(5);
        assertThat(anybody.text()).contains("กิจกรรมบนจอ", "น้ำประปาไหลแล้ว", "รับรหัสติดตาม", "1567", "ภารกิจ 7 ด้าน");
        assertThat(anybody.one(".slide-photo img").attr("src")).matches("/activities/\\d+/photos/\\d+/large\\?v=\\d+");
        assertThat(anybody.page().select(".ex-code path[d^=M]")).isNotEmpty();
        assertThat(anybody.quietly(HttpRequest.newBuilder(URI.create("http://localhost:" + port + HERE))
                                .header("If-None-Match", tag)
                                .build())
                        .statusCode())
                .isEqualTo(304);
        assertThat(new Visitor(port).open("/en" + HERE).text()).contains("Get your code", "Confirmed fixed");
        assertThat(new Visitor(port).open("/exhibit/9999").status()).isEqualTo(404);
    }

    @Test
    void itGoesOnAloneAndShowsWhatIsNewAndNothingThatIsWithdrawn() {
        publish("กิจกรรมแรก");
        try (Chromium chromium = Chromium.start()) {
            Page screen = chromium.page(1920, 1080, true, ColorScheme.LIGHT);
            screen.navigate("http://localhost:" + port + HERE);
            until(
                    screen,
                    "async () => !!navigator.serviceWorker.controller && (await (await caches.open('exhibit-1')).keys()).length > 6");
            Soak soak = new Soak(screen);
            assertThat(smallestType(screen)).isGreaterThanOrEqualTo(SMALLEST_TYPE);

            screen.context().setOffline(true);
            screen.reload();
            until(screen, "() => document.querySelector('.slide-photo img').naturalWidth > 0");
            screen.waitForSelector("#away:not([hidden])");
            screen.keyboard().press("ArrowRight");
            assertThat(screen.textContent(".slide.on")).contains("กิจกรรมแรก");
            assertThat(soak.filled()).isTrue();

            screen.context().setOffline(false);
            Visitor head = publish("กิจกรรมใหม่");
            ask(screen);
            until(screen, "() => document.body.textContent.includes('กิจกรรมใหม่')");
            assertThat(screen.textContent(".slide.on")).contains("กิจกรรมแรก");
            assertThat(screen.isHidden("#away")).isTrue();

            head.turnTo("form[action$=withdraw]").fill("note", "ขอให้ถอน").send();
            ask(screen);
            until(screen, "() => !document.body.textContent.includes('กิจกรรมใหม่')");
            screen.waitForFunction(
                    "async () => (await (await caches.open('exhibit-1')).keys())"
                            + ".filter(one => one.url.includes('/photos/')).length === document.querySelectorAll('figure img').length");

            screen.keyboard().press(" ");
            assertThat(screen.getAttribute("#pause", "aria-pressed")).isEqualTo("true");
            Soak.Held before = warm(soak);
            int shown = soak.hurry(Duration.ofSeconds(6));
            Soak.Held after = soak.held();
            assertThat(shown).isGreaterThan(60);
            assertThat(soak.filled()).isTrue();
            assertThat(after.heap() - before.heap()).isLessThan(1 << 20);
            assertThat(after.nodes()).isLessThan(before.nodes() + 200);
            assertThat(after.listeners()).isLessThan(before.listeners() + 20);

            Page phone = chromium.phone(true);
            phone.navigate("http://localhost:" + port + HERE);
            Axe.read(phone);
        }
    }

    private static Soak.Held warm(Soak soak) {
        soak.hurry(Duration.ofSeconds(2));
        return soak.held();
    }

    private static void until(Page screen, String holds) {
        screen.waitForCondition(() -> (Boolean) screen.evaluate(holds));
    }

    /** As the page does by itself every minute. */
    private static void ask(Page screen) {
        screen.evaluate("dispatchEvent(new Event('online'))");
    }

    private static double smallestType(Page screen) {
        return ((Number) screen.evaluate("""
                () => Math.min(...[...document.querySelectorAll('.slide *')]
                    .filter(one => [...one.childNodes].some(text => text.nodeType === 3 && text.data.trim()))
                    .map(one => parseFloat(getComputedStyle(one).fontSize)))
                """)).doubleValue();
    }

    private Visitor publish(String name) {
        return Field.publish(port, world, world.chief(DISTRICT), name, Bangkok.today(clock));
    }
}
