package th.go.dopa.damrongdhama.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.DeskTest;
import th.go.dopa.damrongdhama.StatementRecorder;

@DeskTest
class DatabaseTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("shopWindow")
    JdbcClient shopWindow;

    @Autowired
    SettableClock clock;

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void theShopWindowSeesNoTable() {
        assertThat(shopWindow.sql("select current_user").query(String.class).single())
                .isEqualTo("shop_window");
        assertThatThrownBy(() -> shopWindow
                        .sql("select count(*) from journal")
                        .query(Long.class)
                        .single())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void textIsUtf8AndPeoplesListsCanBeSortedInThai() {
        assertThat(show("server_encoding")).isEqualTo("UTF8");
        assertThat(jdbc.sql("select datctype from pg_database where datname = current_database()")
                        .query(String.class)
                        .single())
                .matches("(?i).*utf-?8");
        assertThat(jdbc.sql("select 'เก' < 'ขา' collate \"th-x-icu\"")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void theClockMovesForOneThreadOrForAll() throws Exception {
        Instant then = Instant.parse("2019-10-01T02:00:00Z");
        Instant later = Instant.parse("2030-01-01T00:00:00Z");

        clock.set(later);

        assertThat(clock.at(then, clock::instant)).isEqualTo(then);
        assertThat(clock.at(then, () -> onAnotherThread(clock))).isEqualTo(later);
        assertThat(clock.instant()).isEqualTo(later);
    }

    @Test
    void everyStatementOfATestIsRemembered() {
        jdbc.sql("select 4711").query(Integer.class).single();

        assertThat(StatementRecorder.statements()).contains("select 4711");
    }

    private static Instant onAnotherThread(Clock clock) throws InterruptedException {
        Instant[] seen = new Instant[1];
        Thread other = Thread.ofVirtual().start(() -> seen[0] = clock.instant());
        other.join();
        return seen[0];
    }

    private String show(String setting) {
        return jdbc.sql("show " + setting).query(String.class).single();
    }
}
