package th.go.dopa.damrongdhama.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.letters.Read;
import th.go.dopa.damrongdhama.web.Language;
import th.go.dopa.damrongdhama.web.Words;

/** Beside every screen of the staff stands how it is used, short enough for a minute; together they are the manual of each role. */
@PageTest
class ManualTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");

    /** Whoever reads slowly reads ten characters of Thai in a second. */
    private static final int A_MINUTE = 600;

    private static final int MOST_PAGES = 12;

    @Autowired
    World world;

    @Autowired
    Words words;

    @LocalServerPort
    private int port;

    @Test
    void everyScreenOfTheStaffSaysHowItIsUsedInLessThanAMinute() throws IOException {
        Map<String, String> lacking = new HashMap<>();
        for (String screen : screens()) {
            String key = "help." + screen.replace('/', '.');
            String help = words.has(Language.TH, key) ? words.say(Language.TH, key) : "";
            long steps = help.lines().filter(line -> !line.isBlank()).count();
            if (steps < 2 || help.length() > A_MINUTE) {
                lacking.put(screen, help);
            }
        }
        assertThat(lacking).isEmpty();
    }

    @Test
    void theScreenItselfShowsItAndLeadsToItsChapter() {
        Visitor clerk =
                new Visitor(port).as(world.signedIn(world.clerk("4705"))).open("/desk");

        assertThat(clerk.one(".help-panel").text()).contains("งานที่ต้องทำวันนี้อยู่ที่นี่");
        String chapter = clerk.one(".help-panel a").attr("href");
        assertThat(chapter).isEqualTo("/help#complaints-worklists-desk");
        assertThat(clerk.open("/help").one("#complaints-worklists-desk h2").text())
                .isEqualTo("รายการเรื่อง");
        assertThat(clerk.open("/help").page().select("#complaints-casepage-orders"))
                .as("a chapter of others")
                .isEmpty();
        assertThat(clerk.open("/help?role=DISTRICT_CHIEF").page().select("#complaints-casepage-orders"))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theManualOfARoleIsAThinBook(Role role) throws Exception {
        String cookie = world.signedIn(world.clerk("4705"));
        Visitor reader = new Visitor(port).as(cookie).open("/help?role=" + role);
        List<String> chapters = reader.page().select(".chapter h2").eachText();

        HttpResponse<byte[]> pdf = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/help/manual.pdf?role=" + role))
                                .header("Cookie", cookie)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());

        Read read = Read.of("manual-" + role, pdf.body());
        assertThat(read.pages()).hasSizeLessThanOrEqualTo(MOST_PAGES);
        assertThat(chapters).isNotEmpty();
        assertThat(chapters).allSatisfy(chapter -> assertThat(read.text()).contains(chapter));
    }

    @Test
    void nobodyFromOutsideReadsIt() {
        assertThat(new Visitor(port).open("/help").path()).startsWith("/sign-in");
    }

    private static List<String> screens() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".jte"))
                    .filter(file -> !file.startsWith(TEMPLATES.resolve("kit")))
                    .filter(ManualTest::ofTheStaff)
                    .map(file -> TEMPLATES.relativize(file).toString().replaceFirst("\\.jte$", ""))
                    .filter(screen -> !screen.equals("demo/kit"))
                    .sorted()
                    .toList();
        }
    }

    private static boolean ofTheStaff(Path file) {
        try {
            return Files.readString(file).contains("@template.kit.deskframe(");
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
