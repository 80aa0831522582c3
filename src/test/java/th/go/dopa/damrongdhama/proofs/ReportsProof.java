package th.go.dopa.damrongdhama.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Proof;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.directives.Circular;
import th.go.dopa.damrongdhama.directives.Returns;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Staff;

/** 878 district offices report on one circular in the same minutes, on the machine that also plays their telephones: nothing is lost, nothing doubled. */
@Tag("proof")
@PageTest
class ReportsProof {

    private static final int OFFICES = 878;
    private static final int AT_ONCE = 64;
    private static final Duration FLOOR = Duration.ofMinutes(10);
    private static final long SLOWEST_SUM_MS = 100;

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    ReportingSetup setup;

    @Autowired
    Returns returns;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theWholeNationReportsAtOnce() throws InterruptedException {
        List<AreaCode> provinces = setup.provinces();
        Circular circular = setup.sent(provinces, 878);
        Map<OfficeId, String> codes = setup.sheets(provinces);
        assertThat(codes).hasSize(OFFICES);
        Reporting reporting = new Reporting(port, circular, jdbc, AT_ONCE);

        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long worked = machine.getProcessCpuTime();
        Duration took = reporting.run(codes);
        long cpu = machine.getProcessCpuTime() - worked;
        reporting.compare();
        Staff department = world.dopaOfficer();
        long sum = returns.sums(department, circular, null).stream()
                .mapToLong(Returns.Sum::number)
                .sum();

        List<Long> waits = reporting.waits();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("offices that reported, " + AT_ONCE + " at a time", codes.size());
        figures.put(
                "confirmations; photos; requests, all from one address",
                reporting.confirmations() + "; " + reporting.photos() + "; " + reporting.requests());
        figures.put("lost, doubled, or other than what the office was told", 0);
        figures.put("until the last had its receipt (s)", took.toSeconds());
        figures.put("offices a minute", codes.size() * 60_000L / took.toMillis());
        figures.put("an answer took, p50 / p95 / p99 (ms)", waits.get(0) + " / " + waits.get(1) + " / " + waits.get(2));
        figures.put("CPU an office, its telephone included (ms)", cpu / 1_000_000 / codes.size());
        figures.put("sum of the nation = sum by hand", sum + " = " + reporting.sum());
        figures.put("page of the nation's sums, in the middle (ms)", nationPage(department, circular));
        Proof.figures("reports", figures);
        assertThat(sum).isEqualTo(reporting.sum());
        assertThat(took).isLessThan(FLOOR);
        assertThat(nationPage(department, circular)).isLessThan(SLOWEST_SUM_MS);
    }

    private long nationPage(Staff department, Circular circular) {
        Visitor dopa = new Visitor(port).as(world.signedIn(department));
        String page = "/desk/circulars/" + circular.id() + "/returns";
        List<Long> times = java.util.stream.IntStream.range(0, 21)
                .mapToObj(i -> {
                    long began = System.nanoTime();
                    dopa.bytes(page);
                    return (System.nanoTime() - began) / 1_000_000;
                })
                .sorted()
                .toList();
        return times.get(times.size() / 2);
    }
}
