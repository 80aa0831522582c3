package th.go.dopa.damrongdhama.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.DeskTest;

@DeskTest
class DemoLoadTest {

    private static final int FEW = 34;
    private static final String PASSWORD = "rice-field-and-buffalo";

    @Autowired
    ApplicationContext shared;

    @Autowired
    JdbcClient jdbc;

    private final AnnotationConfigApplicationContext demo = new AnnotationConfigApplicationContext();

    /** The beans of the demo, without its profile for the others. */
    @BeforeEach
    void beginDemo() {
        demo.setParent(shared);
        demo.getEnvironment().addActiveProfile("demo");
        demo.register(
                Marks.class,
                Landscape.class,
                Casting.class,
                Plotting.class,
                Playing.class,
                OfficeWork.class,
                ServiceBook.class,
                LetterBook.class,
                MonthBook.class,
                FieldBook.class,
                NewsBook.class,
                ShowcaseBook.class,
                PraiseBook.class,
                CircularBook.class,
                ReportBook.class,
                DemoLoad.class);
        demo.refresh();
    }

    @AfterEach
    void endDemo() {
        demo.close();
    }

    @Test
    void aSmallDemoShowsEverythingThatCanHappenToACase() {
        DemoLoad.Outcome outcome = demo.getBean(DemoLoad.class).load(FEW, PASSWORD, () -> {});

        assertThat(outcome.givenUp()).isZero();
        assertThat(words("select distinct kind from complaint_happening h join demo_case d on d.id = h.complaint_id"))
                .containsExactlyInAnyOrder(
                        "filed",
                        "received",
                        "proposed",
                        "ordered",
                        "referred",
                        "reported",
                        "noted",
                        "asked",
                        "information-added",
                        "not-accepted",
                        "closed",
                        "cancelled",
                        "confirmed",
                        "contradicted",
                        "transferred",
                        "returned",
                        "code-reissued",
                        "published");
        assertThat(words("select distinct status from demo_case")).contains("CLOSED", "NOT_ACCEPTED", "CANCELLED");
        assertThat(
                        words(
                                "select name_th from office where kind = 'AGENCY' and id in (select agency_id from complaint_referral)"))
                .allMatch(name -> name.endsWith("(สมมติ)"));
        assertThat(words("select state from letter where office_id = 4701")).contains("ISSUED");
        assertThat(words("select distinct state from activity where office_id = 4701"))
                .contains("PUBLISHED", "PROPOSED", "DRAFT", "ANNOUNCED", "PLANNED");
        assertThat(words("select title from complaint_publication")).isNotEmpty();
        assertThat(words("select purpose from complaint_attachment")).contains("EVIDENCE", "PROOF");
    }

    @Test
    void aLoadThatWasCutOffGoesOn() {
        DemoLoad load = demo.getBean(DemoLoad.class);

        assertThatThrownBy(() -> load.load(4, PASSWORD, () -> {
                    throw new IllegalStateException("cut off");
                }))
                .hasMessage("cut off");
        DemoLoad.Outcome second = load.load(4, PASSWORD, () -> {});
        DemoLoad.Outcome third = load.load(4, PASSWORD, () -> {});

        assertThat(second.done()).isGreaterThan(4);
        assertThat(third.done()).isZero();
        assertThat(load.strangers()).isFalse();
    }

    private List<String> words(String sql) {
        return jdbc.sql(
                        "with demo_case as (select * from complaint where number like 'DOPA47%' or number like 'DOPA0000%') "
                                + sql)
                .query(String.class)
                .list();
    }
}
