package th.go.dopa.damrongdhama.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.DeskTest;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.database.SettableClock;
import th.go.dopa.damrongdhama.kernel.LetterBatchId;
import th.go.dopa.damrongdhama.kernel.LetterId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Rewrapping;

/** Many letters at once: drawn by a job that goes on where it was cut off, and sent as one PDF in their order. */
@DeskTest
class BatchesTest {

    @Autowired
    World world;

    @Autowired
    Letters letters;

    @Autowired
    Letterheads heads;

    @Autowired
    Batches batches;

    @Autowired
    Rewrapping rewrapping;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private Staff by;

    @BeforeEach
    void office() {
        by = world.officer("4705");
        heads.put(
                by, new Letterhead(by.office(), 0, "สน 0518", Sample.OFFICE.office(), List.of(), Sample.CENTRE, true));
    }

    @Test
    void lettersAreDrawnOneByOneAndSentTogetherInTheirOrder() throws IOException {
        List<LetterId> drafted = IntStream.range(0, 25).mapToObj(this::drafted).toList();
        UUID form = UUID.randomUUID();

        LetterBatchId id = batches.order(by, drafted.reversed(), form);

        assertThat(batches.order(by, drafted, form)).isEqualTo(id);
        assertThat(batches.batch(by, id)).isEqualTo(new Batch(id, 25, 0, 0));
        assertThat(letters.letter(by, drafted.getFirst()).state()).isEqualTo(LetterState.PRINTED);
        batches.work();
        assertThat(batches.batch(by, id).finished()).isTrue();
        Read all = merged(id);
        assertThat(all.pages()).hasSize(25);
        for (int i = 0; i < 25; i++) {
            assertThat(String.join("", all.pages().get(i)).replaceAll("\\s", ""))
                    .contains(thai("ฉบับที่" + (24 - i) + "จบ"));
        }
        assertThat(inTheOpen()).doesNotContain("Sarabun");
    }

    @Test
    void whatWasDrawnIsNotDrawnAgainAndWhatCannotBeDrawnIsLeftOut() throws IOException {
        LetterId first = drafted(1);
        LetterId broken = drafted(2);
        letters.print(by, broken, 1);
        letters.issue(by, broken, 2);
        LetterBatchId id = batches.order(by, List.of(first, broken, drafted(3)), UUID.randomUUID());
        jdbc.sql("update letter set pdf_sha256 = decode(repeat('00', 32), 'hex') where id = :id")
                .param("id", broken.value())
                .update();

        batches.work();
        batches.work();

        assertThat(batches.batch(by, id)).isEqualTo(new Batch(id, 3, 2, 1));
        assertThat(merged(id).pages()).hasSize(2);
    }

    @Test
    void onlyWhoOrderedSeesABatchAndOnlyWhatHeMayOpenIsInIt() {
        Staff colleague = world.officer("4705");
        Staff revealing = world.revealingOfficer("4705");
        LetterId personal = letters.draft(revealing, new NewLetter(content(4), null, true, UUID.randomUUID()));
        LetterId open = drafted(5);
        LetterBatchId id = batches.order(by, List.of(open), UUID.randomUUID());

        assertThat(batches.waiting(by)).contains(open).doesNotContain(personal);
        assertThat(batches.waiting(revealing)).contains(open, personal);
        assertThatThrownBy(() -> batches.batch(colleague, id)).isInstanceOf(NotFound.class);
        refused(() -> batches.order(by, List.of(personal), UUID.randomUUID()), "letters.refused.batch-foreign");
        refused(
                () -> batches.order(world.officer("4704"), List.of(open), UUID.randomUUID()),
                "letters.refused.batch-foreign");
        refused(() -> batches.order(by, List.of(), UUID.randomUUID()), "letters.refused.batch-none");
        refused(
                () -> batches.order(
                        by,
                        IntStream.rangeClosed(1, 1001).mapToObj(LetterId::new).toList(),
                        UUID.randomUUID()),
                "letters.refused.batch-many");
    }

    @Test
    void aBatchIsKeptForADayAndReadUnderANewKeyMeanwhile() throws Exception {
        LetterBatchId id = batches.order(by, List.of(drafted(6)), UUID.randomUUID());
        batches.work();
        jdbc.sql("update letter_batch_part set key_id = 1 where batch_id = :id")
                .param("id", id.value())
                .update();

        rewrapping.rewrap(KeyPurpose.IDENTITY);

        assertThat(rewrapping.left(KeyPurpose.IDENTITY)).isZero();
        assertThat(merged(id).pages()).hasSize(1);
        clock.at(clock.instant().plus(Duration.ofHours(25)), () -> {
            batches.work();
            return id;
        });
        assertThatThrownBy(() -> batches.batch(by, id)).isInstanceOf(NotFound.class);
    }

    private Read merged(LetterBatchId id) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        batches.write(by, id, out);
        return Read.of("batch", out.toByteArray());
    }

    private LetterId drafted(int number) {
        return letters.draft(by, new NewLetter(content(number), null, false, UUID.randomUUID()));
    }

    private static Correspondence content(int number) {
        return Sample.letter(Urgency.NORMAL, Secrecy.OPEN, null, List.of("ฉบับที่ " + number + " จบ"), Sample.CHIEF);
    }

    private static String thai(String text) {
        return ThaiDigits.thai(text);
    }

    private String inTheOpen() {
        return jdbc.sql("select string_agg(encode(pdf, 'escape'), '') from letter_batch_part")
                .query(String.class)
                .single();
    }

    private static void refused(Runnable act, String key) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo(key));
    }
}
