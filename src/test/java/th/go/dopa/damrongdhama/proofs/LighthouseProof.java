package th.go.dopa.damrongdhama.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import th.go.dopa.damrongdhama.OtherNode;
import th.go.dopa.damrongdhama.Proof;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The public pages as Lighthouse sees them on a slow phone: the median of five visits to each, 95 or more in all four of its judgements, and a first
 * visit that weighs 60 KB at most without fonts and pictures. Needs Node.js with npx, which fetches Lighthouse.
 */
@Tag("proof")
class LighthouseProof {

    private static final String LIGHTHOUSE = "lighthouse@12.8.2";
    private static final List<String> JUDGEMENTS = List.of("performance", "accessibility", "best-practices", "seo");
    private static final Set<String> FONTS_AND_PICTURES = Set.of("Font", "Image");
    private static final int FLOOR = 95;
    private static final int HEAVIEST = 60 * 1024;
    private static final int VISITS = 5;
    private static final int STARTS = 3;
    private static final List<String> PAGES = List.of(
            "/",
            "/about",
            "/activities/1",
            "/centres",
            "/centres/4701",
            "/centres/4701/activities",
            "/complaints/new",
            "/how-to",
            "/map",
            "/privacy",
            "/questions",
            "/results",
            "/results/4701",
            "/results/data",
            "/track");

    private final JsonMapper json = new JsonMapper();

    @Test
    void everyPublicPageIsJudgedWell(@TempDir Path data) throws Exception {
        Map<String, Object> figures = new LinkedHashMap<>();
        List<String> poor = new ArrayList<>();
        try (OtherNode node =
                OtherNode.asBinRun(data.resolve("node"), Killing.freePort(), "--spring.profiles.active=demo")) {
            awaitTheDemo(node);
            for (String page : PAGES) {
                List<JsonNode> visits = new ArrayList<>();
                for (int visit = 0; visit < VISITS; visit++) {
                    visits.add(judged(node, page, data.resolve("visit.json")));
                }
                List<Long> medians = JUDGEMENTS.stream()
                        .map(judgement -> median(visits, judgement))
                        .toList();
                int weight = weight(visits.getFirst());
                figures.put(page, medians + ", " + weight / 1024 + " KB");
                if (medians.stream().anyMatch(median -> median < FLOOR) || weight > HEAVIEST) {
                    poor.add(page);
                }
            }
        }
        figures.put(
                "each", "medians of " + VISITS + " visits: " + JUDGEMENTS + ", first visit without fonts and pictures");
        Proof.figures("lighthouse", figures);
        assertThat(poor).isEmpty();
    }

    /** A browser that does not start is started again; what it says of a page stands. */
    private JsonNode judged(OtherNode node, String page, Path report) throws IOException, InterruptedException {
        for (int start = 1; start < STARTS; start++) {
            if (visited(node, page, report)) {
                return json.readTree(report.toFile());
            }
        }
        assertThat(visited(node, page, report)).as("lighthouse at " + page).isTrue();
        return json.readTree(report.toFile());
    }

    private static boolean visited(OtherNode node, String page, Path report) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "npx",
                        "--yes",
                        LIGHTHOUSE,
                        node.uri(page).toString(),
                        "--quiet",
                        "--output=json",
                        "--output-path=" + report,
                        "--chrome-flags=--headless=new --no-sandbox")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return process.exitValue() == 0;
    }

    private static long median(List<JsonNode> visits, String judgement) {
        List<Long> scores = visits.stream()
                .map(visit -> Math.round(
                        visit.at("/categories/" + judgement + "/score").asDouble() * 100))
                .sorted()
                .toList();
        return scores.get(scores.size() / 2);
    }

    private static int weight(JsonNode visit) {
        return StreamSupport.stream(
                        visit.at("/audits/network-requests/details/items").spliterator(), false)
                .filter(request -> !FONTS_AND_PICTURES.contains(
                        request.path("resourceType").asString("")))
                .mapToInt(request -> request.path("transferSize").asInt())
                .sum();
    }

    /** The demo fills its province after its first page is served. */
    private static void awaitTheDemo(OtherNode node) throws IOException, InterruptedException {
        HttpRequest activity = HttpRequest.newBuilder(node.uri("/activities/1")).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int look = 0; look < 120; look++) {
                if (client.send(activity, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
                Thread.sleep(Duration.ofSeconds(1));
            }
        }
        throw new IllegalStateException("the demo shows no activity");
    }
}
