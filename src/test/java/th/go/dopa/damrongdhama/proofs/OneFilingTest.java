package th.go.dopa.damrongdhama.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.StatementRecorder;
import th.go.dopa.damrongdhama.Visitor;

/** The limit that the application is measured against is what it really sends. */
@PageTest
class OneFilingTest {

    @LocalServerPort
    private int port;

    @Test
    void theLimitSendsTheStatementsOfTheApplication() {
        Visitor somsri = Villagers.filledIn(port);

        List<String> heard = StatementRecorder.during(somsri::send).stream()
                .map(OneFilingTest::folded)
                .filter(statement -> !isLookAtVersions(statement))
                .toList();

        assertThat(somsri.path()).startsWith("/complaints/filed/");
        List<String> limit =
                OneFiling.STATEMENTS.stream().map(OneFilingTest::folded).toList();
        assertThat(heard).startsWith(limit.toArray(String[]::new));
        assertThat(heard.subList(limit.size(), heard.size()))
                .as("what the page after the form reads")
                .allMatch(statement -> statement.startsWith("select"));
    }

    /** Every two seconds a node asks whether places, settings or the emblem changed. */
    private static boolean isLookAtVersions(String statement) {
        return statement.equals("select number from places_version")
                || statement.equals("select count(*) from setting_version")
                || (statement.startsWith("select version, fingerprint") && statement.contains(" from emblem "));
    }

    private static String folded(String statement) {
        return statement.replaceAll("\\s+", " ").strip();
    }
}
