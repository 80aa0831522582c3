package th.go.dopa.damrongdhama.directives.reportback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.database.SettableClock;
import th.go.dopa.damrongdhama.directives.Answer;
import th.go.dopa.damrongdhama.directives.Asks;
import th.go.dopa.damrongdhama.directives.Circulars;
import th.go.dopa.damrongdhama.directives.Sent;
import th.go.dopa.damrongdhama.directives.Written;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.CircularId;
import th.go.dopa.damrongdhama.kernel.Overtaken;
import th.go.dopa.damrongdhama.kernel.Staff;

/** Two who confirm the report of one office at the same instant: it is confirmed once, and who came too late is told. */
@PageTest
class ReportsAtOnceTest {

    private static final int ROUNDS = 5;
    private static final String OVERTAKEN = "overtaken";
    private static final String PROVINCE = "64";

    @Autowired
    World world;

    @Autowired
    Circulars circulars;

    @Autowired
    Asks asks;

    @Autowired
    Reports reports;

    @Autowired
    Reporters reporters;

    @Autowired
    Receipts receipts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @Test
    void onePagePressedTwiceIsOneReceiptAndOneRevision() throws Exception {
        Staff chief = world.chief("6401");
        for (int round = 0; round < ROUNDS; round++) {
            Reporter reporter = reporters.own(chief, sent());
            Signing page = signing();

            List<String> told = atOnce(() -> confirm(reporter, page, 7), () -> confirm(reporter, page, 7));

            ReportBack report = reports.report(reporter).orElseThrow();
            assertThat(told).hasSize(2).containsOnly(receipts.written(Objects.requireNonNull(report.receipt())));
            assertThat(reports.history(report)).hasSize(1);
            assertThat(numbers(reporter)).containsExactly(7L);
        }
    }

    @Test
    void ofTwoPagesOneIsKeptAndTheOtherIsToldOfIt() throws Exception {
        Staff chief = world.chief("6402");
        for (int round = 0; round < ROUNDS; round++) {
            Reporter reporter = reporters.own(chief, sent());

            List<String> told = atOnce(() -> confirm(reporter, signing(), 1), () -> confirm(reporter, signing(), 2));

            assertThat(told).containsOnlyOnce(OVERTAKEN);
            assertThat(reports.history(reports.report(reporter).orElseThrow())).hasSize(1);
            assertThat(numbers(reporter)).containsExactly(told.getFirst().equals(OVERTAKEN) ? 2L : 1L);
        }
    }

    /** What each is told when both press together. */
    private static List<String> atOnce(Callable<String> one, Callable<String> other) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        List<Callable<String>> presses = Stream.of(one, other)
                .map(press -> (Callable<String>) () -> {
                    together.await();
                    try {
                        return press.call();
                    } catch (Overtaken tooLate) {
                        return OVERTAKEN;
                    }
                })
                .toList();
        List<String> told = new ArrayList<>();
        try (ExecutorService fingers = Executors.newFixedThreadPool(2)) {
            for (Future<String> answered : fingers.invokeAll(presses)) {
                told.add(answered.get());
            }
        }
        return told;
    }

    private String confirm(Reporter by, Signing signing, long number) {
        Answer answer = new Answer(by.circular().id(), 1, true, number, null, "", List.of(), "");
        return reports.confirm(by, signing, asks.of(by.delivery()), List.of(answer));
    }

    private static Signing signing() {
        return new Signing(UUID.randomUUID(), 1, "นายสมมติ ตัวอย่าง", "นายอำเภอ");
    }

    private List<Long> numbers(Reporter by) {
        return jdbc.sql("select number from report_back_fact where circular_id = :circular and office_id = :office")
                .param("circular", by.circular().id().value())
                .param("office", by.delivery().office().value())
                .query(Long.class)
                .list();
    }

    private CircularId sent() {
        return Sent.to(circulars, world.dopaOfficer(), Written.circular(null), Bangkok.today(clock), PROVINCE)
                .id();
    }
}
