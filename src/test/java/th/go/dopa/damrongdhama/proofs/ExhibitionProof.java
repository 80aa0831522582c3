package th.go.dopa.damrongdhama.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.dopa.damrongdhama.Chromium;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Proof;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.publication.Field;
import th.go.dopa.damrongdhama.publication.exhibition.Soak;

/** The screen in the hall for an hour, half of it without the network: never blank, and no larger in memory at the end than after its first minutes. */
@Tag("proof")
@PageTest
@SuppressWarnings("NullAway.Init")
class ExhibitionProof {

    private static final String DISTRICT = "4716";
    private static final int MINUTES = 60;
    private static final int WARM = 8;
    private static final long MOST_GROWTH = 1 << 20;

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Clock clock;

    @Test
    void anHourInTheHall() {
        for (int at = 1; at <= 6; at++) {
            publish(at);
        }
        try (Chromium chromium = Chromium.start()) {
            Page screen = chromium.page(1920, 1080, true, ColorScheme.LIGHT);
            screen.navigate("http://localhost:" + port + "/exhibit/" + DISTRICT);
            Soak soak = new Soak(screen);
            Map<String, Object> figures = new LinkedHashMap<>();
            Soak.Held warm = soak.held();
            Soak.Held last = warm;
            long most = 0;
            int blank = 0;
            for (int minute = 1; minute <= MINUTES; minute++) {
                screen.context().setOffline(minute > MINUTES / 4 && minute <= MINUTES * 3 / 4);
                for (int look = 0; look < 12; look++) {
                    screen.waitForTimeout(5_000);
                    blank += soak.filled() ? 0 : 1;
                }
                last = soak.held();
                warm = minute == WARM ? last : warm;
                most = minute > WARM ? Math.max(most, last.heap()) : most;
                if (minute % 10 == 0) {
                    figures.put("live heap after " + minute + " minutes (KB)", last.heap() >> 10);
                }
            }
            int hurried = soak.hurry(Duration.ofSeconds(20));
            Soak.Held end = soak.held();
            figures.put("live heap after 8 minutes (KB)", warm.heap() >> 10);
            figures.put("most after that (KB)", most >> 10);
            figures.put("nodes of the document after 8 and 60 minutes", warm.nodes() + ", " + last.nodes());
            figures.put("looks at a blank screen, of 720", blank);
            figures.put("slides in 20 hurried seconds", hurried);
            figures.put("live heap after those (KB)", end.heap() >> 10);
            Proof.figures("exhibition", figures);
            assertThat(blank).isZero();
            assertThat(most - warm.heap()).isLessThan(MOST_GROWTH);
            assertThat(end.heap() - warm.heap()).isLessThan(MOST_GROWTH);
            assertThat(last.nodes()).isLessThan(warm.nodes() + 300);
        }
    }

    private void publish(int number) {
        Field.publish(port, world, world.chief(DISTRICT), "กิจกรรมที่ " + number, Bangkok.today(clock));
    }
}
