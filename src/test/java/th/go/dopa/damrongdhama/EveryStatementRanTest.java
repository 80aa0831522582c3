package th.go.dopa.damrongdhama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.go.dopa.damrongdhama.HouseRules.Source;

/** Runs last: SQL that no test has run is a defect. */
@Tag("last")
class EveryStatementRanTest {

    @Test
    void everyBlockOfSqlWasRunByATest() {
        assumeTrue(Ran.all(), "only when all tests have run");

        assertThat(SqlBlocks.neverRan(Source.under("src/main/java", ".java"), Ran.statements()))
                .isEmpty();
    }

    @Test
    void aBlockThatNobodyRanIsFound() {
        Source source = new Source(Path.of("A.java"), """
                String sql = ""\"
                        select a
                          from b where c in (:many) and d = %s and e like '%%I'
                        ""\";
                """);

        assertThat(SqlBlocks.neverRan(
                        List.of(source),
                        List.of("select 1", "select a from b where c in (?, ?) and d = 1 and e like '%I' limit 1")))
                .isEmpty();
        assertThat(SqlBlocks.neverRan(
                        List.of(source), List.of("select a from b where c in (?, ?) and d = 1 and e = 1")))
                .hasSize(1);
    }
}
