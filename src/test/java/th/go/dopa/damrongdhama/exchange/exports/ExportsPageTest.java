package th.go.dopa.damrongdhama.exchange.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.World;

/** The screen on which a chief takes the data of his office out. */
@PageTest
@SuppressWarnings("NullAway.Init")
class ExportsPageTest {

    @Autowired
    World world;

    @LocalServerPort
    int port;

    @Test
    void aChiefFindsItFromTheRegisterSaysWhyAndGetsTheZip() {
        Visitor chief =
                new Visitor(port).as(world.signedIn(world.chief("9608"))).open("/desk/register");
        chief.open(chief.one("a[href='/desk/exports']").attr("href"));

        HttpResponse<byte[]> refused = chief.take("", "");
        HttpResponse<byte[]> sent = chief.fill("reason", "ส่งมอบงาน").take("", "");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(sent.headers().firstValue("Content-Disposition").orElse("")).contains("office-9608-", ".zip");
        assertThat(sent.body()).startsWith('P', 'K');
        assertThat(new Visitor(port)
                        .as(world.signedIn(world.officer("9608")))
                        .open("/desk/exports")
                        .status())
                .isEqualTo(403);
    }
}
