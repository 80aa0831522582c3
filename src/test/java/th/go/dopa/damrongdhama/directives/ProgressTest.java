package th.go.dopa.damrongdhama.directives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.DeskTest;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.letters.Contact;
import th.go.dopa.damrongdhama.letters.Letterhead;
import th.go.dopa.damrongdhama.letters.Letterheads;

/** How far a circular has come, and who is reminded of it. */
@DeskTest
class ProgressTest {

    @Autowired
    World world;

    @Autowired
    Circulars circulars;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Progress progress;

    @Autowired
    Reminders reminders;

    @Autowired
    Letterheads heads;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Staff department;
    private Staff province;
    private Staff chief;
    private LocalDate today;

    @BeforeEach
    void people() {
        department = world.dopaOfficer();
        province = world.provinceOfficer("27");
        chief = world.chief("2702");
        today = Bangkok.today(clock);
    }

    @Test
    void everyStepIsCountedForTheNationAndForAProvince() {
        Circular circular = straight(today.minusDays(1));
        deliveries.read(province, circular.id());
        deliveries.receive(chief, circular.id(), null);
        deliveries.reported(province, circular.id(), chief.office(), clock.instant(), true);

        List<Progress.Branch> nation = progress.branches(department, circular);
        assertThat(nation).hasSize(2);
        Progress.Branch branch = progress.branches(province, circular).getFirst();
        assertThat(progress.branches(province, circular)).hasSize(1);
        assertThat(nation).contains(branch);
        assertThat(branch.readAt()).isNotNull();
        assertThat(branch.receivedAt()).isNull();
        assertThat(branch.received()).isEqualTo(1);
        assertThat(branch.reported()).isEqualTo(1);
        assertThat(branch.late()).isEqualTo(branch.sent());
        List<Progress.Leaf> leaves = progress.leaves(province, circular, null);
        assertThat(leaves).hasSize(branch.sent()).allMatch(Progress.Leaf::late);
        assertThat(leaves)
                .filteredOn(Progress.Leaf::reportedFor)
                .extracting(Progress.Leaf::office)
                .containsExactly(chief.office());
        assertThat(progress.leaves(department, circular, province.office())).isEqualTo(leaves);
        assertThatThrownBy(() -> progress.followed(chief, circular.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> progress.followed(world.provinceOfficer("24"), circular.id()))
                .isInstanceOf(NotFound.class);
        assertThat(progress.leaves(department, straight(null), province.office()))
                .noneMatch(Progress.Leaf::late);
    }

    @Test
    void whoseReportIsMissingIsRemindedOnceAtEachStep() {
        heads.put(
                chief,
                new Letterhead(
                        chief.office(),
                        0,
                        "สก 0218",
                        "ที่ว่าการอำเภอ",
                        List.of("ถนน"),
                        new Contact("ศูนย์", null, null, "office@example.go.th"),
                        true));
        Circular circular = straight(today.plusDays(1));
        assertThat(reminded(circular))
                .as("nobody is reminded of what came today")
                .isZero();
        jdbc.sql("update circular_delivery set sent_at = sent_at - interval '20 days' where circular_id = :id")
                .param("id", circular.id().value())
                .update();
        deliveries.reported(province, circular.id(), world.district("2701"), clock.instant(), true);
        int told = messages(circular);

        int offices = reminded(circular);
        assertThat(offices)
                .isEqualTo(progress.leaves(department, circular, null).size() - 1);
        assertThat(reminded(circular)).isEqualTo(offices);
        assertThat(messages(circular) - told).isEqualTo(1);

        jdbc.sql("update circular set due_on = due_on - 3 where id = :id")
                .param("id", circular.id().value())
                .update();
        assertThat(reminded(circular)).isEqualTo(2 * offices);
        assertThat(Reminders.step(-8)).isEmpty();
        assertThat(List.of(-7, -2, -1, 0, 1, 7, 8, 15).stream()
                        .map(Reminders::step)
                        .map(OptionalInt::getAsInt))
                .containsExactly(-7, -7, -1, -1, 1, 1, 8, 15);
    }

    private int reminded(Circular circular) {
        reminders.work();
        return jdbc.sql("select count(*) from circular_reminder where circular_id = :id")
                .param("id", circular.id().value())
                .query(Integer.class)
                .single();
    }

    private int messages(Circular circular) {
        return jdbc.sql("select count(*) from outbox_message where about = :about")
                .param("about", "circular:" + circular.id())
                .query(Integer.class)
                .single();
    }

    private Circular straight(@Nullable LocalDate due) {
        return Sent.to(circulars, department, Written.circular(due), today, "27", "26");
    }
}
