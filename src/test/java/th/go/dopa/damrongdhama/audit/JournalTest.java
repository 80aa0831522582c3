package th.go.dopa.damrongdhama.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import th.go.dopa.damrongdhama.DeskTest;
import th.go.dopa.damrongdhama.audit.Verification.Fault;
import th.go.dopa.damrongdhama.kernel.Machine;

@DeskTest
class JournalTest {

    @Autowired
    Journal journal;

    @Autowired
    Sealing sealing;

    @Autowired
    Verifier verifier;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void sealedLinesAreWhole() {
        journal.note(new Machine("test"), "test.looked", new Subject("test", "1"), "to see that it is sealed");

        int sealed = sealing.sealAll();
        Verification verification = verifier.verify();

        assertThat(sealed).isPositive();
        assertThat(verification.whole()).isTrue();
        assertThat(verification.waiting()).isZero();
    }

    @Test
    void aChangedLineIsFound() {
        separately(() -> journal.note(new Machine("test"), "test.looked", new Subject("test", "2")));
        separately(sealing::sealAll);
        long line = jdbc.sql("select max(id) from journal").query(Long.class).single();
        jdbc.sql("alter table journal disable trigger journal_stays").update();

        jdbc.sql("update journal set subject_id = '3' where id = :line")
                .param("line", line)
                .update();

        assertThat(verifier.verify().findings())
                .anyMatch(finding -> finding.fault() == Fault.CHANGED && finding.line() == line);
    }

    @Test
    void aRemovedLineIsFound() {
        separately(() -> journal.note(new Machine("test"), "test.looked", new Subject("test", "4")));
        separately(sealing::sealAll);
        jdbc.sql("alter table journal_link disable trigger journal_link_stays").update();

        jdbc.sql("delete from journal_link where position = (select max(position) from journal_link)")
                .update();

        assertThat(verifier.verify().findings()).anyMatch(finding -> finding.fault() == Fault.REMOVED);
    }

    private void separately(Runnable act) {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        own.executeWithoutResult(status -> act.run());
    }
}
