package th.go.dopa.damrongdhama.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.DeskTest;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.attachments.Lying;
import th.go.dopa.damrongdhama.attachments.PhotoSize;
import th.go.dopa.damrongdhama.attachments.Samples;
import th.go.dopa.damrongdhama.attachments.Shelf;
import th.go.dopa.damrongdhama.attachments.Uploader;
import th.go.dopa.damrongdhama.complaints.intake.Filed;
import th.go.dopa.damrongdhama.complaints.intake.Filings;
import th.go.dopa.damrongdhama.complaints.intake.NewComplaint;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Citizen;
import th.go.dopa.damrongdhama.kernel.Staff;

/** Who accuses an official sends pictures that could betray him: whoever finds the disk, or a copy of it, sees none of them. */
@DeskTest
class PicturesOfASecretCaseTest {

    @Autowired
    World world;

    @Autowired
    Filings filings;

    @Autowired
    Complaints complaints;

    @Autowired
    Pictures pictures;

    @Autowired
    Attachments attachments;

    @Autowired
    Shelf shelf;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void lieSealedAndAreShownToWhoWorksOnIt() throws IOException {
        Staff officer = world.officer("4705");
        List<AttachmentId> sent =
                sent(officer, Somsri.accusation("4705", AccusedSeat.POLICE, Bangkok.today(clock)), true);

        assertThat(sent).hasSize(2).noneMatch(id -> Lying.open(jdbc, shelf, id));
        assertThat(sent)
                .allSatisfy(
                        id -> assertThat(attachments.serve(id, PhotoSize.LARGE).bytes())
                                .startsWith(0xFF, 0xD8));
    }

    @Test
    void ofAnOrdinaryCaseTheyAreServedAsTheyLie() throws IOException {
        Staff officer = world.officer("4705");

        assertThat(sent(officer, Somsri.pothole("4705", Bangkok.today(clock)), false))
                .hasSize(2)
                .allMatch(id -> Lying.open(jdbc, shelf, id));
    }

    private List<AttachmentId> sent(Staff officer, NewComplaint form, boolean secret) throws IOException {
        String key = form.formKey().toString();
        attachments.stage(key, Uploader.CITIZEN, "a.jpg", new ByteArrayInputStream(Samples.jpeg(900, 600, 7)));
        attachments.stage(key, Uploader.CITIZEN, "b.pdf", new ByteArrayInputStream(Samples.pdf(2)));
        Filed.Accepted filed = (Filed.Accepted) filings.file(new Citizen(null), form);
        Complaint complaint = complaints.seen(officer, filed.number());
        assertThat(complaint.facts().secret()).isEqualTo(secret);
        return pictures.of(complaint, Audience.INTERNAL).stream()
                .map(Pictures.Picture::id)
                .toList();
    }
}
