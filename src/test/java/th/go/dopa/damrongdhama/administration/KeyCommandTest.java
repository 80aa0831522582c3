package th.go.dopa.damrongdhama.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.attachments.Samples;
import th.go.dopa.damrongdhama.attachments.Upload;
import th.go.dopa.damrongdhama.attachments.Uploader;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Complaints;
import th.go.dopa.damrongdhama.complaints.Identities;
import th.go.dopa.damrongdhama.complaints.Person;
import th.go.dopa.damrongdhama.complaints.Somsri;
import th.go.dopa.damrongdhama.complaints.intake.Filed;
import th.go.dopa.damrongdhama.complaints.intake.Filings;
import th.go.dopa.damrongdhama.database.SideDoor;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Citizen;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;
import th.go.dopa.damrongdhama.keys.Rewrapping;
import th.go.dopa.damrongdhama.people.sessions.SecondFactors;

/** A key is changed by a command beside a system that runs: nobody who reads or writes notices. */
@PageTest
class KeyCommandTest {

    private static final String DISTRICT = "4716";

    @Autowired
    World world;

    @Autowired
    Filings filings;

    @Autowired
    Complaints complaints;

    @Autowired
    Identities identities;

    @Autowired
    SecondFactors factors;

    @Autowired
    Attachments attachments;

    @Autowired
    Keys keys;

    @Autowired
    Rewrapping rewrapping;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    Environment settings;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void oldAndNewPeopleAreReadThroughAChangeOfTheKey() throws InterruptedException {
        Staff officer = world.revealingOfficer(DISTRICT);
        Complaint before = filed(officer);
        int oldKey = keys.keyId(KeyPurpose.IDENTITY);

        assertThat(command("rotate", "IDENTITY")).isZero();
        awaitOtherKeyThan(KeyPurpose.IDENTITY, oldKey);
        Complaint after = filed(officer);
        int newKey = keys.keyId(KeyPurpose.IDENTITY);

        assertThat(printed()).contains(Integer.toUnsignedString(newKey));
        assertThat(keyOf(before)).isEqualTo(oldKey);
        assertThat(keyOf(after)).isEqualTo(newKey);
        assertThat(List.of(read(officer, before), read(officer, after))).containsOnly(Somsri.PERSON);
    }

    @Test
    void rowsAreEncryptedAnewSomeAtATimeAndWhoeverStopsLosesNothing() throws InterruptedException {
        Staff officer = world.revealingOfficer(DISTRICT);
        List<Complaint> cases = List.of(filed(officer), filed(officer), filed(officer));
        int oldKey = keys.keyId(KeyPurpose.IDENTITY);
        command("rotate", "identity");
        awaitOtherKeyThan(KeyPurpose.IDENTITY, oldKey);
        long left = rewrapping.left(KeyPurpose.IDENTITY);

        assertThat(rewrapping.rewrapSome(KeyPurpose.IDENTITY, 2)).isEqualTo(2);

        assertThat(rewrapping.left(KeyPurpose.IDENTITY)).isEqualTo(left - 2).isPositive();
        assertThat(cases).allSatisfy(one -> assertThat(read(officer, one)).isEqualTo(Somsri.PERSON));

        assertThat(command("rewrap")).isZero();

        assertThat(rewrapping.left(KeyPurpose.IDENTITY)).isZero();
        assertThat(cases).allSatisfy(one -> {
            assertThat(keyOf(one)).isEqualTo(keys.keyId(KeyPurpose.IDENTITY));
            assertThat(read(officer, one)).isEqualTo(Somsri.PERSON);
        });
        assertThat(printed()).contains("Nothing is left under older keys.");
        assertThat(acts()).contains("keys.rotated", "keys.rewrapped");
    }

    @Test
    void anAuthenticatorAppWorksAsBefore() throws InterruptedException {
        AccountId account = world.administrator().account();
        byte[] secret = factors.propose(account);
        int oldKey = keys.keyId(KeyPurpose.SECOND_FACTOR);

        command("rotate", "SECOND_FACTOR");
        awaitOtherKeyThan(KeyPurpose.SECOND_FACTOR, oldKey);
        assertThat(command("rewrap")).isZero();

        assertThat(rewrapping.left(KeyPurpose.SECOND_FACTOR)).isZero();
        assertThat(factors.propose(account)).isEqualTo(secret);
    }

    @Test
    void sealedEvidenceIsOpenedAsBefore() throws IOException, InterruptedException {
        byte[] sent = Samples.pdf(1);
        Upload.Kept kept = (Upload.Kept) attachments.stage(
                UUID.randomUUID().toString(), Uploader.STAFF, "a.pdf", new ByteArrayInputStream(sent));
        int oldKey = keys.keyId(KeyPurpose.EVIDENCE);

        command("rotate", "EVIDENCE");
        awaitOtherKeyThan(KeyPurpose.EVIDENCE, oldKey);
        assertThat(rewrapping.left(KeyPurpose.EVIDENCE)).isPositive();
        assertThat(command("rewrap")).isZero();

        assertThat(rewrapping.left(KeyPurpose.EVIDENCE)).isZero();
        assertThat(attachments.evidence(world.chief(DISTRICT), kept.attachment().id(), "ส่งศาล"))
                .isEqualTo(sent);
    }

    @Test
    void keysThatFindWhatPeopleHoldAreNotChanged() {
        assertThat(command("rotate", "TRACKING_CODE")).isEqualTo(2);
        assertThat(command("rotate")).isEqualTo(2);
        assertThat(command("burn")).isEqualTo(2);

        assertThat(command("list")).isZero();
        assertThat(printed()).containsPattern("TRACKING_CODE +[0-9]+ +1 +-");
    }

    /** As bin/keys does it, with a door and keys of its own. */
    private int command(String... words) {
        try (SideDoor door = SideDoor.at(
                        setting("spring.datasource.url"),
                        setting("spring.datasource.username"),
                        setting("spring.datasource.password"),
                        Path.of(setting("damrongdhama.data")))
                .with(KeyCommand.DESKS)) {
            return new KeyCommand(door, new PrintStream(printed, true, StandardCharsets.UTF_8)).obey(List.of(words));
        }
    }

    private String setting(String name) {
        return settings.getRequiredProperty(name);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private Complaint filed(Staff officer) {
        Filed.Accepted filed =
                (Filed.Accepted) filings.file(new Citizen(null), Somsri.pothole(DISTRICT, Bangkok.today(clock)));
        return complaints.seen(officer, filed.number());
    }

    private Person read(Staff officer, Complaint complaint) {
        identities.look(officer, complaint, "ติดต่อนัดตรวจหลุม");
        return identities.shown(officer, complaint).orElseThrow().complainant();
    }

    private int keyOf(Complaint complaint) {
        return jdbc.sql("select key_id from identity.person where complaint_id = :id and part = 'COMPLAINANT'")
                .param("id", complaint.id().value())
                .query(Integer.class)
                .single();
    }

    private List<String> acts() {
        return jdbc.sql("select distinct act from journal where job = 'bin/keys'")
                .query(String.class)
                .list();
    }

    /** A node looks at the files again every other second. */
    private void awaitOtherKeyThan(KeyPurpose purpose, int oldKey) throws InterruptedException {
        for (int i = 0; i < 100 && keys.keyId(purpose) == oldKey; i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
