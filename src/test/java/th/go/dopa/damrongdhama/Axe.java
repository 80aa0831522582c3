package th.go.dopa.damrongdhama;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Reads a page as somebody who cannot see, or sees little, would. */
public final class Axe {

    private static final String SCRIPT = script();
    private static final String WRONG = """
            async settings => (await axe.run({...JSON.parse(settings), resultTypes: ['violations']})).violations
                .flatMap(rule => rule.nodes.map(node => rule.id + ' ' + node.html))
                .join('\\n')
            """;

    private Axe() {}

    /** Opens all that can be unfolded, and looks for what is wrong, in light and in dark. */
    public static void read(Page page) {
        page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)");
        page.evaluate(SCRIPT);
        colours(page, ColorScheme.LIGHT);
        Object byDay = page.evaluate(WRONG, "{}");
        colours(page, ColorScheme.DARK);
        Object byNight = page.evaluate(WRONG, "{\"runOnly\": [\"color-contrast\"]}");
        Object width = page.locator("html").evaluate("html => html.scrollWidth");

        assertThat(byDay).as(page.url()).isEqualTo("");
        assertThat(byNight).as("by night " + page.url()).isEqualTo("");
        assertThat(width).as("the width of " + page.url()).isEqualTo(390);
    }

    private static void colours(Page page, ColorScheme colours) {
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(colours).setReducedMotion(ReducedMotion.REDUCE));
    }

    private static String script() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
