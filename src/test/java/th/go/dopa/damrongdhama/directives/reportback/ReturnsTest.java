package th.go.dopa.damrongdhama.directives.reportback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import th.go.dopa.damrongdhama.DeskTest;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.directives.Answer;
import th.go.dopa.damrongdhama.directives.Asks;
import th.go.dopa.damrongdhama.directives.Circular;
import th.go.dopa.damrongdhama.directives.Circulars;
import th.go.dopa.damrongdhama.directives.Progress;
import th.go.dopa.damrongdhama.directives.Returns;
import th.go.dopa.damrongdhama.directives.Sent;
import th.go.dopa.damrongdhama.directives.Summaries;
import th.go.dopa.damrongdhama.directives.Written;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Staff;

/** What is added up of the reports is what the offices confirmed last, counted by hand. */
@DeskTest
class ReturnsTest {

    private static final List<String> PROVINCES = List.of("70", "71");

    @Autowired
    World world;

    @Autowired
    Circulars circulars;

    @Autowired
    Asks asks;

    @Autowired
    Reports reports;

    @Autowired
    Reporters reporters;

    @Autowired
    Progress progress;

    @Autowired
    Returns returns;

    @Autowired
    Summaries summaries;

    @Autowired
    Clock clock;

    /** What one office said to one ask, as the test remembers it. */
    private record Said(
            OfficeId province,
            OfficeId office,
            int position,
            @Nullable Boolean done,
            @Nullable Long number) {}

    @Test
    void sumsAreWhatIsCountedByHandAfterConfirmationsInPartsAndCorrections() {
        Staff department = world.dopaOfficer();
        Circular circular = sent(department, Bangkok.today(clock).minusDays(1));
        Random dice = new Random(878);
        Map<String, Said> said = new HashMap<>();
        for (Progress.Leaf leaf : progress.leaves(department, circular, null)) {
            for (int round = dice.nextInt(4); round > 0; round--) {
                confirm(circular, leaf, dice, said);
            }
        }
        assertThat(said).hasSizeGreaterThan(20);

        assertThat(lines(returns.sums(department, circular, null)))
                .containsExactlyInAnyOrderElementsOf(byHand(said, true));
        List<Said> seventy = said.values().stream()
                .filter(one -> one.province().equals(world.province("70")))
                .toList();
        Map<String, Said> own =
                seventy.stream().collect(Collectors.toMap(one -> one.office() + "-" + one.position(), one -> one));
        assertThat(lines(returns.sums(department, circular, world.province("70"))))
                .containsExactlyInAnyOrderElementsOf(byHand(own, false));
        Staff province = world.provinceOfficer("70");
        assertThat(lines(returns.sums(province, circular, null)))
                .containsExactlyInAnyOrderElementsOf(byHand(own, true));
        assertThat(returns.sums(province, circular, world.province("71"))).isEmpty();
        assertThat(returns.sums(world.provinceOfficer("72"), circular, null)).isEmpty();

        assertThat(returns.signed(department, circular, List.of(world.province("70")), null).stream()
                        .map(one -> one.office() + " " + one.answer().position() + " "
                                + one.answer().done() + " " + one.answer().number() + " "
                                + one.answer().text()))
                .containsExactlyInAnyOrderElementsOf(seventy.stream()
                        .map(one -> one.office() + " " + one.position() + " " + one.done() + " " + one.number() + " "
                                + words(one))
                        .toList());

        summaries.publish(department, circular);
        Summaries.Shown shown = summaries.shown(circular.code()).orElseThrow();
        List<Summaries.Part> parts = summaries.parts(shown);
        assertThat(parts).hasSize(2 * 3);
        assertThat(parts.stream().mapToInt(Summaries.Part::asked).sum())
                .isEqualTo(3 * progress.leaves(department, circular, null).size());
        assertThat(lines(parts.stream()
                        .map(Summaries.Part::sum)
                        .filter(sum -> sum.answered() > 0)
                        .toList()))
                .containsExactlyInAnyOrderElementsOf(byHand(said, true));
    }

    private void confirm(Circular circular, Progress.Leaf leaf, Random dice, Map<String, Said> said) {
        Staff province = staff(leaf.province());
        Reporter by = reporters.onBehalf(province, circular.id(), leaf.office());
        List<Answer> answers = new ArrayList<>();
        for (int position = 1; position <= 3; position++) {
            if (dice.nextBoolean()) {
                Said one = new Said(
                        leaf.province(),
                        leaf.office(),
                        position,
                        dice.nextBoolean(),
                        position == 1 ? (long) dice.nextInt(1_000) : null);
                said.put(leaf.office() + "-" + position, one);
                answers.add(
                        new Answer(circular.id(), position, one.done(), one.number(), null, words(one), List.of(), ""));
            }
        }
        if (!answers.isEmpty()) {
            int version = reports.report(by).map(ReportBack::version).orElse(1);
            reports.confirm(
                    by,
                    new Signing(UUID.randomUUID(), version, "นายสมมติ ตัวอย่าง", "ปลัดจังหวัด"),
                    asks.of(by.delivery()),
                    answers);
        }
    }

    private static String words(Said said) {
        return "ข้อ " + said.position() + " ของ " + said.office() + " " + said.done() + " " + said.number();
    }

    private final Map<OfficeId, Staff> staff = new HashMap<>();

    private Staff staff(OfficeId province) {
        return staff.computeIfAbsent(
                province,
                office -> PROVINCES.stream()
                        .filter(code -> world.province(code).equals(office))
                        .map(world::provinceOfficer)
                        .findFirst()
                        .orElseThrow());
    }

    /** "area position answered done not-done number late", counted one by one. */
    private static List<String> byHand(Map<String, Said> said, boolean provinces) {
        Map<String, List<Said>> groups = said.values().stream()
                .collect(Collectors.groupingBy(
                        one -> (provinces ? one.province() : one.office()) + " " + one.position()));
        List<String> lines = new ArrayList<>();
        groups.forEach((group, all) -> {
            int done = 0;
            long number = 0;
            for (Said one : all) {
                done += Objects.requireNonNull(one.done()) ? 1 : 0;
                number += one.number() == null ? 0 : one.number();
            }
            lines.add(group + " " + all.size() + " " + done + " " + (all.size() - done) + " " + number + " "
                    + all.size());
        });
        return lines;
    }

    private static List<String> lines(List<Returns.Sum> sums) {
        return sums.stream()
                .map(sum -> sum.area() + " " + sum.position() + " " + sum.answered() + " " + sum.done() + " "
                        + sum.notDone() + " " + sum.number() + " " + sum.late())
                .toList();
    }

    private Circular sent(Staff department, LocalDate due) {
        return Sent.to(
                circulars, department, Written.circular(due), Bangkok.today(clock), PROVINCES.toArray(String[]::new));
    }
}
