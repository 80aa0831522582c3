package th.go.dopa.damrongdhama.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.attachments.Samples;
import th.go.dopa.damrongdhama.directives.Circular;
import th.go.dopa.damrongdhama.kernel.OfficeId;

/**
 * Many offices report on one circular at the same time, each as it would with a telephone: type the code of the sheet, answer, now and then send a photo, confirm;
 * some press twice at once, some correct afterwards. What each of them was told is remembered and compared with what is kept.
 */
final class Reporting {

    private static final Pattern RECEIPT = Pattern.compile("R-25[0-9]{2}-[0-9]{6,}-[a-z]{4}");
    private static final int PHOTO_EACH = 2;
    private static final int TWICE_EACH = 5;
    private static final int CORRECTION_EACH = 7;

    private final int port;
    private final Circular circular;
    private final JdbcClient jdbc;
    private final int atOnce;
    private final byte[] photo = Samples.jpeg(1_600, 1_200, 878);
    private final List<Long> waited = Collections.synchronizedList(new ArrayList<>());
    private final Map<OfficeId, Told> told = new HashMap<>();

    /**
     * What an office remembers.
     *
     * @param answers "position done number photos" of each ask
     */
    private record Told(String receipt, int confirmations, int photos, Set<String> answers) {}

    Reporting(int port, Circular circular, JdbcClient jdbc, int atOnce) {
        this.port = port;
        this.circular = circular;
        this.jdbc = jdbc;
        this.atOnce = atOnce;
    }

    /** All at once; gives how long it took until the last had its receipt. */
    Duration run(Map<OfficeId, String> codes) throws InterruptedException {
        Semaphore room = new Semaphore(atOnce);
        Map<OfficeId, Future<Told>> coming = new HashMap<>();
        long began = System.nanoTime();
        try (ExecutorService offices = Executors.newVirtualThreadPerTaskExecutor()) {
            int number = 0;
            for (Map.Entry<OfficeId, String> one : codes.entrySet()) {
                int own = number++;
                coming.put(one.getKey(), offices.submit(() -> {
                    room.acquire();
                    try {
                        return report(one.getKey(), one.getValue(), own);
                    } finally {
                        room.release();
                    }
                }));
            }
            for (Map.Entry<OfficeId, Future<Told>> one : coming.entrySet()) {
                told.put(one.getKey(), one.getValue().get());
            }
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Nothing is lost and nothing doubled: kept is what each office was told. */
    void compare() {
        Map<OfficeId, Set<String>> kept = new HashMap<>();
        jdbc.sql("select office_id, position, done, number, photos from report_back_fact where circular_id = :id")
                .param("id", circular.id().value())
                .query(row -> {
                    kept.computeIfAbsent(new OfficeId(row.getLong("office_id")), office -> new HashSet<>())
                            .add(line(
                                    row.getInt("position"),
                                    row.getBoolean("done"),
                                    (Long) row.getObject("number"),
                                    row.getInt("photos")));
                });
        assertThat(kept.keySet()).isEqualTo(told.keySet());
        told.forEach((office, one) ->
                assertThat(kept.get(office)).as("office " + office).isEqualTo(one.answers()));
        assertThat(told.values().stream().map(Told::receipt).distinct()).hasSize(told.size());
        Map<OfficeId, Integer> confirmations = new HashMap<>();
        jdbc.sql("""
                        select b.office_id, b.receipt, count(*) as confirmations, (select count(*) from report_photo p join attachment a on a.id = p.attachment_id
                                                                             where p.report_id = b.id and a.kept_at is not null and p.since_revision = 1) as photos
                          from report_back b join report_revision r on r.report_id = b.id where b.circular_id = :id group by b.id
                        """).param("id", circular.id().value()).query(row -> {
            OfficeId office = new OfficeId(row.getLong("office_id"));
            Told one = Objects.requireNonNull(told.get(office));
            confirmations.put(office, row.getInt("confirmations"));
            assertThat(one.receipt()).startsWith(row.getString("receipt"));
            assertThat(row.getInt("photos")).as("photos of " + office).isEqualTo(one.photos());
        });
        told.forEach((office, one) ->
                assertThat(confirmations.get(office)).as("office " + office).isEqualTo(one.confirmations()));
    }

    /** All numbers that the offices were told were signed, added up by hand. */
    long sum() {
        return told.values().stream()
                .flatMap(one -> one.answers().stream())
                .filter(line -> line.startsWith("1 "))
                .mapToLong(line -> Long.parseLong(line.replaceAll("^1 \\w+ (\\d+) .*", "$1")))
                .sum();
    }

    /** How long half, nineteen of twenty and ninety-nine of a hundred answers took at most, in milliseconds. */
    List<Long> waits() {
        List<Long> sorted = waited.stream().sorted().toList();
        return List.of(50, 95, 99).stream()
                .map(percent -> sorted.get((sorted.size() - 1) * percent / 100) / 1_000_000)
                .toList();
    }

    int requests() {
        return waited.size();
    }

    int confirmations() {
        return told.values().stream().mapToInt(Told::confirmations).sum();
    }

    int photos() {
        return told.values().stream().mapToInt(Told::photos).sum();
    }

    private Told report(OfficeId id, String code, int own) throws Exception {
        Random dice = new Random(own);
        Visitor office = new Visitor(port);
        timed(() -> office.open(circular.reportPath() + "/offices/" + id));
        timed(() -> office.fill("code", code).send());
        assertThat(office.path()).as(office.text()).startsWith("/r/link/");
        String link = office.path();
        Set<String> answers = new HashSet<>();
        long number = dice.nextInt(500);
        String done = dice.nextBoolean() ? "yes" : "no";
        office.fill("done-" + name(1), "yes")
                .fill("number-" + name(1), Long.toString(number))
                .fill("reason-" + name(1), "นับจากสมุดทะเบียน")
                .fill("done-" + name(2), done)
                .fill("text-" + name(2), "ลงพื้นที่ " + own);
        int photos = own % PHOTO_EACH == 0 ? 1 : 0;
        if (photos > 0) {
            office.attach("photos-" + name(2), "field.jpg", photo);
            timed(() -> office.press("press", "save"));
        }
        office.fill("name", "นายสมมติ ตัวอย่าง").fill("position", "นายอำเภอ");
        String receipt = own % TWICE_EACH == 0 ? confirmedTwice(office) : confirmed(office);
        answers.add(line(2, done.equals("yes"), null, photos));
        int confirmations = 1;
        if (own % CORRECTION_EACH == 0) {
            number++;
            timed(() -> office.open(link));
            office.fill("number-" + name(1), Long.toString(number))
                    .fill("reason-" + name(1), "พบอีกหนึ่งเรื่อง")
                    .fill("name", "นายสมมติ ตัวอย่าง")
                    .fill("position", "นายอำเภอ");
            assertThat(confirmed(office)).isEqualTo(receipt);
            confirmations++;
        }
        answers.add(line(1, true, number, 0));
        return new Told(receipt, confirmations, photos, answers);
    }

    private String confirmed(Visitor office) {
        timed(() -> office.press("press", "confirm"));
        return receipt(office.text());
    }

    /** The same page is sent by two fingers at once: both are told the same receipt. */
    private String confirmedTwice(Visitor office) throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        Callable<String> press = () -> {
            both.countDown();
            both.await();
            long began = System.nanoTime();
            HttpResponse<byte[]> page = office.take("press", "confirm");
            waited.add(System.nanoTime() - began);
            String text = new String(page.body(), StandardCharsets.UTF_8);
            assertThat(page.statusCode()).as(text).isEqualTo(200);
            return receipt(text);
        };
        try (ExecutorService fingers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> one = fingers.submit(press);
            Future<String> other = fingers.submit(press);
            assertThat(one.get()).isEqualTo(other.get());
            return one.get();
        }
    }

    private static String receipt(String text) {
        Matcher found = RECEIPT.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }

    private void timed(Supplier<Visitor> act) {
        long began = System.nanoTime();
        Visitor visitor = act.get();
        waited.add(System.nanoTime() - began);
        assertThat(visitor.status()).as(visitor.text()).isEqualTo(200);
    }

    private String name(int position) {
        return circular.id() + "-" + position;
    }

    private static String line(int position, boolean done, @Nullable Long number, int photos) {
        return position + " " + done + " " + number + " " + photos;
    }
}
