package th.go.dopa.damrongdhama.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.AppointmentId;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;

/** These tests commit, because files go only after a commit; each has form keys of its own. */
@PageTest
@SuppressWarnings("NullAway.Init")
class AttachmentsTest {

    private final String form = UUID.randomUUID().toString();

    @Autowired
    private Attachments attachments;

    @Autowired
    private Leftovers leftovers;

    @Autowired
    private SealedPictures sealedPictures;

    @Autowired
    private Shelf shelf;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void aPhotoIsStagedSeenAndTakenAwayAgain() throws IOException {
        Attachment photo = sent(Samples.jpeg(2000, 1000, 1));

        assertThat(attachments.staged(form)).containsExactly(photo);
        assertThat(photo.kept()).isFalse();
        assertThat(photo.width()).isEqualTo(2000);
        assertThat(Samples.read(attachments.servedStaged(form, photo.id()).bytes())
                        .getWidth())
                .isEqualTo(320);
        assertThat(Samples.read(attachments.serve(photo.id(), PhotoSize.LARGE).bytes())
                        .getWidth())
                .isEqualTo(1600);
        assertThat(Samples.read(attachments.serve(photo.id(), PhotoSize.MASTER).bytes())
                        .getWidth())
                .isEqualTo(2000);
        List<String> files = files(photo.id());
        assertThat(files).hasSize(4).allMatch(shelf::has);

        attachments.unstage(form, photo.id());

        assertThat(attachments.staged(form)).isEmpty();
        assertThat(files).noneMatch(shelf::has);
    }

    @Test
    void nobodyReachesAStagedFileWithoutTheKeyOfItsForm() throws IOException {
        Attachment photo = sent(Samples.jpeg(40, 40, 1));
        String other = UUID.randomUUID().toString();

        attachments.unstage(other, photo.id());

        assertThat(attachments.staged(other)).isEmpty();
        assertThat(attachments.staged("' or true --")).isEmpty();
        assertThat(attachments.staged(form)).hasSize(1);
        assertThatThrownBy(() -> attachments.servedStaged(other, photo.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void theSameBytesSentTwiceAreOneAttachment() throws IOException {
        byte[] photo = Samples.jpeg(40, 40, 2);

        Attachment first = sent(photo);
        Attachment again = sent(photo);
        attachments.claim(form, false);
        Attachment afterwards = sent(photo);

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(afterwards.id()).isEqualTo(first.id());
        assertThat(attachments.staged(form)).isEmpty();
    }

    @Test
    void theSameBytesSentTwiceAtOnceAreOneAttachment() throws Exception {
        byte[] photo = Samples.jpeg(300, 200, 3);
        Callable<Attachment> sending = () -> sent(photo);

        List<AttachmentId> ids = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(6)) {
            for (Future<Attachment> one :
                    people.invokeAll(List.of(sending, sending, sending, sending, sending, sending))) {
                ids.add(one.get().id());
            }
        }

        assertThat(ids).hasSize(6).containsOnly(ids.getFirst());
        assertThat(attachments.staged(form)).hasSize(1);
    }

    @Test
    void aCitizenSendsFiveFilesAndStaffMore() throws IOException {
        for (int i = 0; i < 5; i++) {
            sent(Samples.jpeg(30, 30, i));
        }

        assertThat(stage(Samples.jpeg(30, 30, 9), Uploader.CITIZEN))
                .isEqualTo(new Upload.Declined("attachments.declined.too-many-files"));
        assertThat(stage(Samples.jpeg(30, 30, 9), Uploader.STAFF)).isInstanceOf(Upload.Kept.class);
        assertThat(attachments.staged(form)).hasSize(6);
    }

    @Test
    void whatCannotBeTakenIsDeclinedWithAReason() throws IOException {
        byte[] large = new byte[Staging.MOST_BYTES + 1];

        assertThat(stage(large, Uploader.CITIZEN)).isEqualTo(new Upload.Declined("attachments.declined.too-large"));
        assertThat(stage("MZ".getBytes(StandardCharsets.UTF_8), Uploader.CITIZEN))
                .isEqualTo(new Upload.Declined("attachments.declined.no-picture"));
        assertThat(attachments.stage("not a key", Uploader.CITIZEN, "a.jpg", new ByteArrayInputStream(new byte[1])))
                .isEqualTo(new Upload.Declined("attachments.declined.form"));
        assertThat(attachments.staged(form)).isEmpty();
    }

    @Test
    void factsAreKeptAndTheReceivedBytesAreNot() throws IOException, NoSuchAlgorithmException {
        byte[] sent = Samples.fromTelephone(Samples.jpeg(200, 100, 4), 6, 17.155, 104.134);
        Attachment photo = sent(sent);
        String evidence = evidence(photo.id());
        assertThat(Samples.contains(shelf.read(evidence), Samples.SECRET)).isFalse();

        List<Attachment> kept = attachments.claim(form, false);

        assertThat(kept).extracting(Attachment::id).containsExactly(photo.id());
        assertThat(kept.getFirst().kept()).isTrue();
        assertThat(shelf.has(evidence)).isFalse();
        AttachmentFacts facts = facts(photo.id());
        assertThat(facts.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(sent)));
        assertThat(facts.takenAt()).isEqualTo("2026-11-25T08:15:30");
        assertThat(Objects.requireNonNull(facts.position()).latitude()).isBetween(17.154, 17.156);
        assertThat(facts.sealed()).isFalse();
        assertThat(photo.height()).isEqualTo(200);
        for (PhotoSize size : PhotoSize.values()) {
            assertThat(Samples.contains(attachments.serve(photo.id(), size).bytes(), Samples.SECRET))
                    .isFalse();
        }
        assertThatThrownBy(() -> attachments.evidence(somsak(), photo.id(), "for court"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aSecretCaseKeepsTheReceivedBytesSealed() throws IOException {
        byte[] sent = Samples.fromTelephone(Samples.jpeg(200, 100, 5), 1, 17, 104);
        Attachment photo = sent(sent);

        attachments.claim(form, true);

        assertThat(facts(photo.id()).sealed()).isTrue();
        assertThat(attachments.evidence(somsak(), photo.id(), "for court")).isEqualTo(sent);
        assertThat(jdbc.sql(
                                "select count(*) from journal where act = 'attachment.evidence-opened' and subject_id = :id")
                        .param("id", photo.id().toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aDocumentIsServedAsPicturesAndKeptSealed() throws IOException {
        byte[] sent = Samples.pdf(2);
        Attachment document = sent(sent);

        attachments.claim(form, false);

        assertThat(document.document()).isTrue();
        assertThat(document.pages()).isEqualTo(2);
        assertThat(Samples.read(attachments
                                .serve(document.id(), 2, PhotoSize.LARGE)
                                .bytes())
                        .getHeight())
                .isEqualTo(1600);
        assertThatThrownBy(() -> attachments.serve(document.id(), 3, PhotoSize.LARGE))
                .isInstanceOf(NotFound.class);
        assertThat(attachments.evidence(somsak(), document.id(), "for court")).isEqualTo(sent);
    }

    @Test
    void whatNobodyClaimsGoesAfterADay() throws IOException {
        Attachment forgotten = sent(Samples.jpeg(40, 40, 6));
        List<String> files = files(forgotten.id());
        age(forgotten.id());
        String other = UUID.randomUUID().toString();
        Attachment fresh =
                kept(attachments.stage(other, Uploader.CITIZEN, "", new ByteArrayInputStream(Samples.jpeg(40, 40, 7))));

        leftovers.run();

        assertThat(attachments.staged(form)).isEmpty();
        assertThat(files).noneMatch(shelf::has);
        assertThat(attachments.staged(other)).containsExactly(fresh);
    }

    @Test
    void whatStaffSentFromTheFieldWaitsAWeek() throws IOException {
        Attachment sent = kept(stage(Samples.jpeg(40, 40, 61), Uploader.STAFF));
        age(sent.id(), Duration.ofDays(6));
        leftovers.run();
        assertThat(attachments.staged(form)).containsExactly(attachments.attachment(sent.id()));

        age(sent.id(), Duration.ofDays(8));
        leftovers.run();

        assertThat(attachments.staged(form)).isEmpty();
    }

    @Test
    void whatWasClaimedStaysHoweverOld() throws IOException {
        Attachment photo = sent(Samples.jpeg(40, 40, 8));
        attachments.claim(form, false);
        age(photo.id());

        leftovers.run();

        assertThat(attachments.attachment(photo.id()).kept()).isTrue();
        assertThat(files(photo.id())).allMatch(shelf::has);
    }

    @Test
    void aFileThatNoRowNamesGoesAndOneThatARowNamesStays() throws IOException {
        Attachment photo = sent(Samples.jpeg(40, 40, 10));
        String nameless = shelf.put(new byte[] {1});

        int early = leftovers.removeNameless(Instant.EPOCH);
        leftovers.removeNameless(clock.instant().plus(Duration.ofDays(3650)));

        assertThat(early).isZero();
        assertThat(shelf.has(nameless)).isFalse();
        assertThat(files(photo.id())).allMatch(shelf::has);
    }

    @Test
    void aRowWithoutItsFileIsTold() throws IOException {
        Attachment photo = sent(Samples.jpeg(40, 40, 11));
        String lost = files(photo.id()).getFirst();
        assertThat(leftovers.missing()).doesNotContain(lost);

        shelf.delete(lost);

        assertThat(leftovers.missing()).contains(lost);
        attachments.unstage(form, photo.id());
    }

    @Test
    void anAnswerIsAPictureThatOnlyTheReadersBrowserKeeps() throws IOException {
        Attachment photo = sent(Samples.jpeg(40, 40, 12));

        var response = attachments.serve(photo.id(), PhotoSize.SMALL).response();

        assertThat(response.getHeaders().getFirst("Content-Type")).isEqualTo("image/jpeg");
        assertThat(response.getHeaders().getFirst("Content-Disposition")).startsWith("inline");
        assertThat(response.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeaders().getFirst("Cache-Control"))
                .contains("private")
                .doesNotContain("public");
        assertThat(response.getHeaders().getETag()).isNotBlank();
    }

    private Attachment sent(byte[] file) throws IOException {
        return kept(stage(file, Uploader.CITIZEN));
    }

    @Test
    void sealedPicturesAreReadThroughTheirSealAndWrittenAnewUnderANewKey() throws IOException {
        Attachment document = sent(Samples.pdf(2));
        attachments.claim(form, false);
        byte[] open = attachments.serve(document.id(), 2, PhotoSize.LARGE).bytes();
        List<String> before = pictures(document.id());

        attachments.seal(List.of(document.id()));
        attachments.seal(List.of(document.id()));

        List<String> sealed = pictures(document.id());
        assertThat(before).noneMatch(shelf::has);
        assertThat(sealed).hasSize(4).allMatch(shelf::has).noneMatch(file -> shelf.read(file)[0] == (byte) 0xFF);
        assertThat(attachments.serve(document.id(), 2, PhotoSize.LARGE).bytes()).isEqualTo(open);

        jdbc.sql("update attachment set pictures_key = 1 where id = :id")
                .param("id", document.id().value())
                .update();
        assertThat(sealedPictures.left()).isPositive();
        sealedPictures.rewrapSome(500);

        assertThat(pictures(document.id())).allMatch(shelf::has).doesNotContainAnyElementsOf(sealed);
        assertThat(sealed).noneMatch(shelf::has);
        assertThat(attachments.serve(document.id(), 2, PhotoSize.LARGE).bytes()).isEqualTo(open);
    }

    private List<String> pictures(AttachmentId id) {
        return jdbc.sql("select unnest(array[small_file, large_file]) from attachment_page where attachment_id = :id")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    private Upload stage(byte[] file, Uploader uploader) throws IOException {
        return attachments.stage(form, uploader, "../../somsri.exe", new ByteArrayInputStream(file));
    }

    private static Attachment kept(Upload upload) {
        return switch (upload) {
            case Upload.Kept kept -> kept.attachment();
            case Upload.Declined declined -> throw new AssertionError(declined.messageKey());
        };
    }

    private void age(AttachmentId id) {
        age(id, Duration.ofHours(25));
    }

    private void age(AttachmentId id, Duration since) {
        jdbc.sql("update attachment set received_at = :then where id = :id")
                .param("then", Timestamp.from(clock.instant().minus(since)))
                .param("id", id.value())
                .update();
    }

    private String evidence(AttachmentId id) {
        return jdbc.sql("select evidence_file from attachment where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private List<String> files(AttachmentId id) {
        return jdbc.sql("""
                        select f from attachment_page, unnest(array[small_file, large_file, master_file]) as f
                        where attachment_id = :id and f is not null
                        union all select evidence_file from attachment where id = :id and evidence_file is not null
                        """).param("id", id.value()).query(String.class).list();
    }

    private static Staff somsak() {
        return new Staff(
                new AccountId(1),
                new AppointmentId(1),
                new OfficeId(1),
                Role.DISTRICT_CHIEF,
                false,
                true,
                "Somsak",
                "Mueang");
    }

    private AttachmentFacts facts(AttachmentId id) {
        return Objects.requireNonNull(attachments.facts(List.of(id)).get(id));
    }
}
