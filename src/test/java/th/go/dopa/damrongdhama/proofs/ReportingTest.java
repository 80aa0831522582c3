package th.go.dopa.damrongdhama.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.directives.Circular;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.OfficeId;

/** The proof of the reports in small: the districts of one province report in the same seconds. */
@PageTest
class ReportingTest {

    @LocalServerPort
    int port;

    @Autowired
    ReportingSetup setup;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theDistrictsOfAProvinceReportAtOnceAndNothingIsLostOrDoubled() throws InterruptedException {
        List<AreaCode> province = List.of(new AreaCode("34"));
        Circular circular = setup.sent(province, 34_001);
        Map<OfficeId, String> codes = setup.sheets(province);
        Reporting reporting = new Reporting(port, circular, jdbc, 16);

        reporting.run(codes);

        assertThat(codes).hasSize(25);
        reporting.compare();
    }
}
