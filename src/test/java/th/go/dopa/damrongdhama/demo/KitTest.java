package th.go.dopa.damrongdhama.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import th.go.dopa.damrongdhama.Axe;
import th.go.dopa.damrongdhama.Chromium;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.web.Visit;

@PageTest
@SuppressWarnings("NullAway")
class KitTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @LocalServerPort
    int port;

    @Test
    void isThereInADemoOnly() {
        try (Chromium chromium = Chromium.start()) {
            Page page = chromium.phone(true);

            assertThat(page.navigate(address()).status()).isEqualTo(404);
        }
    }

    @Test
    void everyPartOfAPageIsAccessible() throws Exception {
        RequestMappingInfo kit = RequestMappingInfo.paths("/kit")
                .methods(RequestMethod.GET)
                .options(mappings.getBuilderConfiguration())
                .build();
        mappings.registerMapping(kit, new KitController(), KitController.class.getDeclaredMethod("show", Visit.class));
        try (Chromium chromium = Chromium.start()) {
            Page page = chromium.phone(true);

            assertThat(page.navigate(address()).status()).isEqualTo(200);
            Axe.read(page);
        } finally {
            mappings.unregisterMapping(kit);
        }
    }

    private String address() {
        return "http://localhost:" + port + "/kit";
    }
}
