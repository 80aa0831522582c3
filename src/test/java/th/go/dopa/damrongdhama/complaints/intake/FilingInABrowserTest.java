package th.go.dopa.damrongdhama.complaints.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.dopa.damrongdhama.Chromium;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.attachments.Samples;

/** Filing on a phone, 390 pixels wide, with and without JavaScript. */
@PageTest
class FilingInABrowserTest {

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void aComplaintIsFiledInCalmSteps() {
        Page phone = open(true);

        category(phone, "0201");
        next(phone);
        phone.fill("[name=story]", "ถนนเป็นหลุมลึก");
        phone.setInputFiles("[name=photos]", photo());
        assertThat(phone.locator(".photos-list img")).hasCount(1);
        next(phone);
        phone.check("[name=accusedKind][value=UNKNOWN]");
        next(phone);
        phone.selectOption("[name=province]", "57");
        assertThat(phone.locator("[name=district] option")).not().hasCount(1);
        phone.selectOption("[name=district]", "5712");
        next(phone);
        phone.fill("[name=firstName]", "สมศรี");
        phone.fill("[name=address]", "99 หมู่ 3");
        phone.check("[name=noPhone]");
        next(phone);
        phone.click("#send .button.primary");

        assertThat(phone.locator(".filed-digits")).isVisible();
        assertThat(phone.evaluate("Object.keys(localStorage).length")).isEqualTo(0);
    }

    @Test
    void aStepThatLacksAnAnswerIsNotLeft() {
        Page phone = open(true);

        next(phone);

        assertThat(phone.locator("#what")).isVisible();
        assertThat(phone.locator("#story")).isHidden();
    }

    @Test
    void theBackButtonOfThePhoneGoesOneStepBack() {
        Page phone = open(true);
        category(phone, "0201");
        next(phone);
        phone.fill("[name=story]", "เรื่อง");

        phone.goBack();
        assertThat(phone.locator("#what")).isVisible();
        phone.goForward();

        assertThat(phone.locator("[name=story]")).hasValue("เรื่อง");
    }

    @Test
    void whatWasTypedIsThereAgainAfterTheConnectionBroke() {
        Page phone = open(true);
        category(phone, "0201");
        next(phone);
        phone.fill("[name=story]", "พิมพ์ค้างไว้");
        String key = phone.inputValue("[name=key]");
        phone.waitForTimeout(800);

        phone.navigate(address());
        phone.locator(".filing-offer .button.primary").click();

        assertThat(phone.locator("[name=story]")).hasValue("พิมพ์ค้างไว้");
        assertThat(phone.inputValue("[name=key]")).isEqualTo(key);
    }

    @Test
    void aSecretMatterIsNotKeptOnThePhone() {
        Page phone = open(true);
        category(phone, "0501");
        next(phone);
        phone.fill("[name=story]", "เรื่องลับ");
        phone.waitForTimeout(800);

        assertThat(phone.evaluate("Object.keys(localStorage).length")).isEqualTo(0);
    }

    @Test
    void theMapComesOnlyWhenItIsAskedFor() {
        Page phone = open(true);
        category(phone, "0201");
        next(phone);
        phone.fill("[name=story]", "เรื่อง");
        next(phone);
        phone.check("[name=accusedKind][value=UNKNOWN]");
        next(phone);
        assertThat(phone.evaluate("typeof window.L")).isEqualTo("undefined");

        phone.click(".filing-map > .button");
        phone.locator(".filing-canvas.leaflet-container").waitFor();
        phone.locator(".filing-canvas").click();

        assertThat(phone.inputValue("[name=latitude]")).isNotEmpty();
        assertThat(phone.locator(".filing-pin")).isVisible();
    }

    @Test
    void itWorksWithoutJavaScript() {
        Page phone = open(false);

        category(phone, "0201");
        phone.fill("[name=story]", "ถนนเป็นหลุมลึก");
        phone.setInputFiles("[name=photos]", photo());
        phone.click("[name=choose][value=photos]");
        assertThat(phone.locator(".photos-list img")).hasCount(1);
        phone.check("[name=accusedKind][value=UNKNOWN]");
        phone.selectOption("[name=province]", "57");
        phone.click("[name=choose][value=province]");
        phone.selectOption("[name=district]", "5713");
        phone.fill("[name=firstName]", "สมศรี");
        phone.fill("[name=address]", "99 หมู่ 3");
        phone.check("[name=noPhone]");
        phone.click("#send .button.primary");

        assertThat(phone.locator(".filed-digits")).isVisible();
    }

    @Test
    void nothingIsWiderThanThePhone() {
        Page phone = open(false);

        Object width = phone.locator("html").evaluate("page => page.scrollWidth");

        assertThat(width).isEqualTo(390);
    }

    @Test
    void nothingStandsInTheWayOfAScreenReader() {
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page phone = chromium.page(390, 844, true, colours);
            phone.navigate(address());
            assertThat(wrong(phone)).isEmpty();

            category(phone, "0501");
            for (String step : List.of("story", "accused", "where", "who", "send")) {
                phone.evaluate(
                        "step => document.querySelectorAll('.filing-step').forEach(one => one.hidden = one.id !== step)",
                        step);
                assertThat(wrong(phone)).as(step).isEmpty();
            }
        }
    }

    private static List<String> wrong(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule ->
                                rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                        .toList();
    }

    private Page open(boolean javaScript) {
        Page phone = chromium.phone(javaScript);
        phone.navigate(address());
        return phone;
    }

    private String address() {
        return "http://localhost:" + port + "/complaints/new";
    }

    private static void category(Page phone, String code) {
        Locator radio = phone.locator("[name=category][value=\"" + code + "\"]");
        phone.locator(".filing-tile", new Page.LocatorOptions().setHas(radio))
                .locator("summary")
                .click();
        radio.check();
    }

    private static void next(Page phone) {
        phone.click(".filing-nav .button.primary");
    }

    private static FilePayload photo() {
        return new FilePayload("photo.png", "image/png", Samples.png(640, 480, 5));
    }
}
