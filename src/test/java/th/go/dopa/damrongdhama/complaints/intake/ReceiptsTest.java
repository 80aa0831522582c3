package th.go.dopa.damrongdhama.complaints.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import th.go.dopa.damrongdhama.DeskTest;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.complaints.Somsri;
import th.go.dopa.damrongdhama.complaints.TrackingCodes;
import th.go.dopa.damrongdhama.database.SettableClock;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Citizen;
import th.go.dopa.damrongdhama.kernel.NotFound;

/** What a citizen is shown after filing. */
@DeskTest
class ReceiptsTest {

    @Autowired
    World world;

    @Autowired
    SettableClock clock;

    @Autowired
    Filings filings;

    @Autowired
    Receipts receipts;

    @Autowired
    TrackingCodes codes;

    @Test
    void aReceiptShowsTheCodeOfTheForm() {
        NewComplaint form = Somsri.pothole("4705", Bangkok.today(clock));

        Filed.Accepted filed = (Filed.Accepted) filings.file(new Citizen(null), form);

        Receipts.Receipt receipt = receipts.of(form.formKey());
        assertThat(receipt.number()).isEqualTo(filed.number());
        assertThat(receipt.code()).isEqualTo(filed.code());
        assertThat(receipt.office().id()).isEqualTo(world.district("4705"));
    }

    @Test
    void aCodeThatWasReplacedIsNotShown() {
        NewComplaint form = Somsri.pothole("4705", Bangkok.today(clock));
        Filed.Accepted filed = (Filed.Accepted) filings.file(new Citizen(null), form);

        codes.reissue(world.officer("4705"), filed.number(), 1);

        assertThat(receipts.of(form.formKey()).code()).isNull();
    }

    @Test
    void aReceiptIsShownForADay() throws Exception {
        NewComplaint form = Somsri.pothole("4705", Bangkok.today(clock));
        Instant filedAt = clock.instant();
        clock.at(filedAt, () -> filings.file(new Citizen(null), form));

        assertThat(clock.at(filedAt.plus(Duration.ofHours(23)), () -> receipts.of(form.formKey())))
                .isNotNull();
        assertThatThrownBy(() -> clock.at(filedAt.plus(Duration.ofHours(24)), () -> receipts.of(form.formKey())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aFormThatWasNeverSentHasNoReceipt() {
        assertThatThrownBy(() -> receipts.of(UUID.randomUUID())).isInstanceOf(NotFound.class);
    }
}
