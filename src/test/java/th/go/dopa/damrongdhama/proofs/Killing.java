package th.go.dopa.damrongdhama.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import th.go.dopa.damrongdhama.OtherNode;
import th.go.dopa.damrongdhama.Visitor;

/**
 * People file complaints with photos while the machine dies again and again: the program and every process of its database are killed with -9 at
 * random moments. Whatever was acknowledged must be there once, with its photo whole.
 */
final class Killing {

    private static final int FILERS = 4;

    private final Path data;
    private final Random random;
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger attempts = new AtomicInteger();
    private final byte[] photo;
    private int deaths;

    Killing(Path data, long seed) throws IOException {
        this.data = data;
        this.random = new Random(seed);
        this.photo = photo();
    }

    int acknowledged() {
        return acknowledged.size();
    }

    int attempts() {
        return attempts.get();
    }

    int deaths() {
        return deaths;
    }

    /** Kills the node so many times under load, and looks at everything after each new start. */
    void run(int kills) throws Exception {
        OtherNode node = OtherNode.start(data, freePort());
        try {
            assertDurable(node);
            for (int i = 0; i < kills; i++) {
                underLoad(node);
                deaths++;
                node = OtherNode.start(data, freePort());
                assertDurable(node);
                assertAllThere(node);
            }
        } finally {
            node.close();
        }
    }

    private void underLoad(OtherNode node) throws InterruptedException, IOException {
        ExecutorService people = Executors.newFixedThreadPool(FILERS);
        try {
            for (int i = 0; i < FILERS; i++) {
                people.execute(() -> fileUntilItDies(node.port()));
            }
            long enough = acknowledged.size() + 2L;
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (acknowledged.size() < enough && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            TimeUnit.MILLISECONDS.sleep(random.nextInt(1_500));
            node.kill(random.nextBoolean());
        } finally {
            people.shutdownNow();
            people.awaitTermination(30, TimeUnit.SECONDS);
        }
    }

    private void fileUntilItDies(int port) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Filer filer = new Filer(port).fill("เรื่องที่ " + attempts.incrementAndGet(), photo);
                String key = filer.key();
                var answer = filer.send(filer.request());
                if (answer.uri().getPath().equals("/complaints/filed/" + key) && answer.statusCode() == 200) {
                    acknowledged.put(
                            key,
                            org.jsoup.Jsoup.parse(answer.body())
                                    .select(".filed-digits")
                                    .text());
                }
            }
        } catch (IllegalStateException | AssertionError died) {
            // the node is gone; the next one is asked again
        }
    }

    private void assertAllThere(OtherNode node) throws SQLException, IOException {
        try (Connection database = connect(node)) {
            List<String> keys = new ArrayList<>(acknowledged.keySet());
            for (String key : keys) {
                assertThat(cases(database, key)).as("acknowledged under " + key).isEqualTo(1);
                Visitor again = new Visitor(node.port()).open("/complaints/filed/" + key);
                assertThat(again.page().select(".filed-digits").text()).isEqualTo(acknowledged.get(key));
            }
            assertThat(number(database, "select count(*) from complaint"))
                    .isEqualTo(number(database, "select count(*) from spent_form where complaint_id is not null"));
            assertThat(number(database, "select count(*) - count(distinct number) from complaint"))
                    .isZero();
            assertThat(number(database, """
                    select count(*) from complaint c
                     where not exists (select 1 from complaint_attachment a where a.complaint_id = c.id)
                    """)).as("cases without their photo").isZero();
            assertPhotosWhole(database);
        }
    }

    /** The same photo was sent every time, so every derived file must be the same bytes. */
    private void assertPhotosWhole(Connection database) throws SQLException, IOException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select p.large_file, p.small_file
                          from complaint_attachment a join attachment_page p on p.attachment_id = a.attachment_id
                        """)) {
            byte[] large = null;
            byte[] small = null;
            while (rows.next()) {
                byte[] nextLarge = file(rows.getString(1));
                byte[] nextSmall = file(rows.getString(2));
                assertThat(nextLarge).isNotEmpty();
                assertThat(large == null ? nextLarge : large).isEqualTo(nextLarge);
                assertThat(small == null ? nextSmall : small).isEqualTo(nextSmall);
                large = nextLarge;
                small = nextSmall;
            }
        }
    }

    private byte[] file(String key) throws IOException {
        try (var files = java.nio.file.Files.walk(data.resolve("files"))) {
            Path found = files.filter(path -> path.getFileName().toString().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no file " + key));
            return java.nio.file.Files.readAllBytes(found);
        }
    }

    private static void assertDurable(OtherNode node) throws SQLException, IOException {
        try (Connection database = connect(node)) {
            assertThat(text(database, "show fsync")).isEqualTo("on");
            assertThat(text(database, "show synchronous_commit")).isEqualTo("on");
        }
    }

    private static Connection connect(OtherNode node) throws SQLException, IOException {
        return DriverManager.getConnection(node.databaseUrl(), "damrongdhama", node.databasePassword());
    }

    private static long cases(Connection database, String key) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(
                "select count(*) from spent_form f join complaint c on c.id = f.complaint_id where f.form_key = ?::uuid")) {
            statement.setString(1, key);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static long number(Connection database, String question) throws SQLException {
        return Long.parseLong(text(database, question));
    }

    private static String text(Connection database, String question) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    static byte[] photo() throws IOException {
        BufferedImage image = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(new Color(0x8899aa));
        g.fillRect(0, 0, 1200, 900);
        g.setColor(new Color(0x443322));
        g.fillOval(300, 400, 600, 300);
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
