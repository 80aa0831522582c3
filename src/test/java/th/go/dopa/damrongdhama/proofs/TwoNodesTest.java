package th.go.dopa.damrongdhama.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import th.go.dopa.damrongdhama.OtherNode;

/** Two nodes on one database, the second one simply started: a form sent to both at the same instant is one complaint. */
class TwoNodesTest {

    private static final int FORMS = 50;

    @Test
    void fiftyFormsEachSentTwiceAtTheSameInstantMakeFiftyCases(@TempDir Path data) throws Exception {
        try (OtherNode first = OtherNode.start(data, Killing.freePort());
                OtherNode second = OtherNode.start(
                        data,
                        Killing.freePort(),
                        "--spring.datasource.url=" + first.databaseUrl(),
                        "--spring.datasource.username=damrongdhama",
                        "--spring.datasource.password=" + first.databasePassword());
                ExecutorService people = Executors.newFixedThreadPool(2)) {
            byte[] photo = Killing.photo();
            for (int i = 0; i < FORMS; i++) {
                Filer filer = new Filer(first.port()).fill("เรื่องที่ " + i, photo);
                HttpRequest request = filer.request();
                HttpRequest other = HttpRequest.newBuilder(request, (name, value) -> true)
                        .uri(URI.create("http://localhost:" + second.port()
                                + request.uri().getPath()))
                        .build();

                List<HttpResponse<String>> answers = together(people, filer, request, other);

                List<String> codes = answers.stream()
                        .map(answer -> Jsoup.parse(answer.body())
                                .select(".filed-digits")
                                .text())
                        .toList();
                assertThat(codes.getFirst()).isNotEmpty().isEqualTo(codes.getLast());
            }
            assertThat(count(first, "select count(*) from complaint")).isEqualTo(FORMS);
            assertThat(count(first, "select count(*) from complaint_attachment"))
                    .isEqualTo(FORMS);
        }
    }

    private static List<HttpResponse<String>> together(ExecutorService people, Filer filer, HttpRequest... requests)
            throws Exception {
        CountDownLatch now = new CountDownLatch(1);
        List<Future<HttpResponse<String>>> sent = new ArrayList<>();
        for (HttpRequest request : requests) {
            sent.add(people.submit(() -> {
                now.await();
                return filer.send(request);
            }));
        }
        now.countDown();
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (Future<HttpResponse<String>> one : sent) {
            answers.add(one.get());
        }
        return answers;
    }

    private static int count(OtherNode node, String question) throws Exception {
        try (Connection database =
                        DriverManager.getConnection(node.databaseUrl(), "damrongdhama", node.databasePassword());
                ResultSet row = database.createStatement().executeQuery(question)) {
            row.next();
            return row.getInt(1);
        }
    }
}
