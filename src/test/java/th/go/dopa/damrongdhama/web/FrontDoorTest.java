package th.go.dopa.damrongdhama.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.dopa.damrongdhama.PageTest;

@PageTest
class FrontDoorTest {

    @LocalServerPort
    private int port;

    @Test
    void anAddressThatDoesNotExistIsACalmPage() throws IOException {
        Connection.Response answer = ask("/static/nothing-here.css");

        assertThat(answer.statusCode()).isEqualTo(404);
        Document page = answer.parse();
        assertThat(page.selectFirst("h1").text()).isEqualTo("ไม่พบหน้าที่ต้องการ");
        assertThat(page.text()).contains("1567").doesNotContain("Exception");
    }

    @Test
    void everyAnswerCarriesTheContentPolicy() throws IOException {
        Connection.Response answer = ask("/static/nothing-here.css");

        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void filesAreKeptForEverUnderTheirFingerprintAndCompressed() throws IOException {
        Document page = ask("/static/nothing-here.css").parse();
        String style = page.selectFirst("link[rel=stylesheet]").attr("href");

        Connection.Response answer = ask(style);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("immutable");
        assertThat(ask(style.substring(0, style.indexOf('?'))).header("Cache-Control"))
                .isEqualTo("no-cache");
    }

    private Connection.Response ask(String path) throws IOException {
        return Jsoup.connect("http://localhost:" + port + path)
                .ignoreHttpErrors(true)
                .ignoreContentType(true)
                .execute();
    }
}
