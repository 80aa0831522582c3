package th.go.dopa.damrongdhama.stories;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import th.go.dopa.damrongdhama.Chromium;
import th.go.dopa.damrongdhama.attachments.Samples;

/** Somebody's telephone, 390 pixels wide, on which stories happen. */
final class Phone {

    private static final Pattern PICTURE = Pattern.compile("(?:src|href)=\"([^\"]+/(?:small|large)(?:\\?v=[0-9]+)?)\"");

    private Page page;
    private final String home;
    private final boolean javaScript;

    /** A telephone of somebody who is signed in with a cookie as the world gives it; of a citizen, when it is empty. */
    Phone(Chromium chromium, int port, boolean javaScript, String cookie) {
        this.page = chromium.phone(javaScript);
        this.home = "http://localhost:" + port;
        this.javaScript = javaScript;
        if (!cookie.isEmpty()) {
            int at = cookie.indexOf('=');
            page.context()
                    .addCookies(List.of(new Cookie(cookie.substring(0, at), cookie.substring(at + 1)).setUrl(home)));
        }
    }

    /** The browser is closed and opened again; what it keeps on the telephone stays. */
    Phone closedAndOpened() {
        page.close();
        page = page.context().newPage();
        return this;
    }

    /** Whether there is a line. */
    Phone line(boolean there) {
        page.context().setOffline(!there);
        return this;
    }

    Page page() {
        return page;
    }

    Phone open(String path) {
        page.navigate(home + path);
        return this;
    }

    Locator all(String css) {
        return page.locator(css);
    }

    String text(String css) {
        return page.locator(css).first().innerText();
    }

    Phone fill(String name, String value) {
        page.fill("[name='" + name + "']", value);
        return this;
    }

    Phone choose(String name, String value) {
        page.selectOption("select[name='" + name + "']", value);
        return this;
    }

    Phone tick(String name, String value) {
        page.check("[name='" + name + "'][value='" + value + "']");
        return this;
    }

    Phone press(String css) {
        page.click(css);
        return this;
    }

    /** Presses what only a page without scripts needs. */
    Phone withoutScripts(String css) {
        return javaScript ? this : press(css);
    }

    /** Opens one of the acts below a case, unless it is open already. */
    Phone act(String slug) {
        if (page.getAttribute("#" + slug, "open") == null) {
            page.click("#" + slug + " > summary");
        }
        return this;
    }

    Phone send(String slug) {
        return press("#" + slug + " form > .button");
    }

    /** Goes to the next step of the filing form; without scripts all steps lie below each other. */
    Phone next() {
        return javaScript ? press(".filing-nav .button.primary") : this;
    }

    /** Chooses in a list whose choice fills the next list; without scripts a button fetches them. */
    Phone area(String name, String code) {
        page.waitForCondition(() ->
                all("select[name='" + name + "'] option[value='" + code + "']").count() == 1);
        choose(name, code);
        return withoutScripts("[name=choose][value='" + name + "']");
    }

    Phone photos(String name, FilePayload... photos) {
        page.setInputFiles("[name='" + name + "']", photos);
        return this;
    }

    /** The bytes of a picture that the page offers, in all sizes. */
    List<byte[]> pictures() {
        return PICTURE
                .matcher(page.content())
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(path -> page.context().request().get(home + path).body())
                .toList();
    }

    int width() {
        return ((Number) page.locator("html").evaluate("html => html.scrollWidth")).intValue();
    }

    /** A photo as a telephone takes it: with the place and the time inside. */
    static FilePayload photoWithPlace(String name, long seed) {
        return new FilePayload(
                name, "image/jpeg", Samples.fromTelephone(Samples.jpeg(800, 600, seed), 1, 17.1664, 104.1486));
    }

    static FilePayload photo(String name, long seed) {
        return new FilePayload(name, "image/png", Samples.png(640, 480, seed));
    }
}
