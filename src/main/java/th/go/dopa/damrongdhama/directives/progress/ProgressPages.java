package th.go.dopa.damrongdhama.directives.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.directives.Circular;
import th.go.dopa.damrongdhama.directives.FollowedTabs;
import th.go.dopa.damrongdhama.directives.Numbering;
import th.go.dopa.damrongdhama.directives.Progress;
import th.go.dopa.damrongdhama.directives.progress.ProgressMap.Level;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.places.Point;
import th.go.dopa.damrongdhama.places.Province;
import th.go.dopa.damrongdhama.web.Fact;
import th.go.dopa.damrongdhama.web.Tone;
import th.go.dopa.damrongdhama.web.Visit;

/** The pages of how far a circular has come, in words and drawn. */
@Component
class ProgressPages {

    private final Progress progress;
    private final Numbering numbering;
    private final Places places;
    private final Offices offices;

    ProgressPages(Progress progress, Numbering numbering, Places places, Offices offices) {
        this.progress = progress;
        this.numbering = numbering;
        this.places = places;
        this.offices = offices;
    }

    ProgressPage nation(Visit visit, Staff by, Circular circular) {
        String here = here(circular);
        List<Progress.Branch> branches = progress.branches(by, circular);
        Map<OfficeId, Progress.Branch> known = new HashMap<>();
        branches.forEach(one -> known.put(one.province(), one));
        List<ProgressMap.Outline> outlines = new ArrayList<>();
        List<ProgressPage.Branch> lines = new ArrayList<>();
        for (Province province : places.provinces()) {
            Progress.Branch branch = offices.provinceOffice(province.code())
                    .map(office -> known.get(office.id()))
                    .orElse(null);
            String href = here + "/" + province.code().value();
            outlines.add(new ProgressMap.Outline(
                    places.outline(province.code()),
                    branch == null ? Level.NONE : level(branch),
                    province.nameTh(),
                    branch == null ? "" : href));
            if (branch != null) {
                lines.add(line(visit, branch, province.nameTh(), href, districts(province.code())));
            }
        }
        return new ProgressPage(
                here,
                back(by, circular),
                FollowedTabs.PROGRESS.tabs(visit, circular),
                circular.text().subject(),
                numbering.plain(circular.number()),
                due(visit, circular),
                totals(visit, branches, true),
                ProgressMap.nation(outlines),
                lines,
                List.of());
    }

    ProgressPage province(Visit visit, Staff by, Circular circular, OfficeId office) {
        AreaCode code = Objects.requireNonNull(offices.office(office).province());
        List<Progress.Leaf> leaves = progress.leaves(by, circular, office);
        List<Progress.Branch> branch = progress.branches(by, circular).stream()
                .filter(one -> one.province().equals(office))
                .toList();
        List<ProgressMap.Seat> seats = new ArrayList<>();
        for (Progress.Leaf leaf : leaves) {
            Point seat = places.district(
                            Objects.requireNonNull(offices.office(leaf.office()).district()))
                    .seat();
            if (seat != null) {
                seats.add(new ProgressMap.Seat(
                        seat, level(leaf), offices.office(leaf.office()).nameTh()));
            }
        }
        boolean nation = by.role() == Role.DOPA_OFFICER;
        return new ProgressPage(
                here(circular),
                nation ? here(circular) : back(by, circular),
                FollowedTabs.PROGRESS.tabs(visit, circular),
                circular.text().subject(),
                offices.office(office).nameTh() + " · " + numbering.plain(circular.number()),
                due(visit, circular),
                totals(visit, branch, false),
                ProgressMap.province(
                        new ProgressMap.Outline(
                                places.outline(code),
                                Level.NONE,
                                places.province(code).nameTh(),
                                ""),
                        seats),
                List.of(),
                leaves.stream().map(leaf -> line(visit, leaf)).toList());
    }

    private int districts(AreaCode province) {
        return (int) places.districts(province).stream()
                .filter(one -> offices.districtOffice(one.code()).isPresent())
                .count();
    }

    private static ProgressPage.Branch line(
            Visit visit, Progress.Branch branch, String name, String href, int districts) {
        String step = step(branch);
        return new ProgressPage.Branch(
                href,
                name,
                visit.t("directives.progress.step." + step),
                step.equals("FORWARDED") || step.equals("STRAIGHT")
                        ? Tone.GOOD
                        : step.equals("SENT") ? Tone.WARN : Tone.INFO,
                branch.sent() + "/" + districts,
                of(branch.read(), branch),
                of(branch.received(), branch),
                of(branch.reported(), branch),
                branch.late());
    }

    private static String step(Progress.Branch branch) {
        if (branch.forwardedAt() != null) {
            return "FORWARDED";
        }
        if (branch.sent() > 0) {
            return "STRAIGHT";
        }
        return branch.receivedAt() != null ? "RECEIVED" : branch.readAt() != null ? "READ" : "SENT";
    }

    private static String of(int count, Progress.Branch branch) {
        return branch.sent() == 0 ? "–" : count + "/" + branch.sent();
    }

    private ProgressPage.Leaf line(Visit visit, Progress.Leaf leaf) {
        Integer number = leaf.number();
        return new ProgressPage.Leaf(
                places.district(Objects.requireNonNull(
                                offices.office(leaf.office()).district()))
                        .nameTh(),
                day(leaf.readAt()),
                number == null
                        ? "–"
                        : visit.t("directives.progress.received-as", day(leaf.receivedAt()), number.toString()),
                day(leaf.assignedAt()),
                leaf.reportedFor()
                        ? visit.t("directives.progress.reported-for", day(leaf.reportedAt()))
                        : day(leaf.reportedAt()),
                leaf.late());
    }

    private static List<Fact> totals(Visit visit, List<Progress.Branch> branches, boolean nation) {
        List<Fact> totals = new ArrayList<>();
        int sent = sum(branches.stream().map(Progress.Branch::sent).toList());
        if (nation) {
            totals.add(new Fact(
                    visit.t("directives.progress.provinces"),
                    visit.t(
                            "directives.progress.provinces-of",
                            String.valueOf(branches.size()),
                            String.valueOf(branches.stream()
                                    .filter(one -> one.receivedAt() != null)
                                    .count()),
                            String.valueOf(branches.stream()
                                    .filter(one -> one.forwardedAt() != null)
                                    .count()))));
        }
        totals.add(
                new Fact(visit.t("directives.progress.sent-to"), visit.t("directives.progress.districts", "" + sent)));
        totals.add(fact(
                visit, "read", sum(branches.stream().map(Progress.Branch::read).toList()), sent));
        totals.add(fact(
                visit,
                "received",
                sum(branches.stream().map(Progress.Branch::received).toList()),
                sent));
        totals.add(fact(
                visit,
                "reported",
                sum(branches.stream().map(Progress.Branch::reported).toList()),
                sent));
        totals.add(fact(
                visit, "late", sum(branches.stream().map(Progress.Branch::late).toList()), sent));
        return totals;
    }

    private static Fact fact(Visit visit, String what, int count, int of) {
        return new Fact(
                visit.t("directives.progress." + what),
                visit.t("directives.progress.of", String.valueOf(count), String.valueOf(of)));
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    private static Level level(Progress.Branch branch) {
        if (branch.late() > 0) {
            return Level.LATE;
        }
        if (branch.sent() > 0 && branch.reported() == branch.sent()) {
            return Level.ALL;
        }
        if (branch.reported() > 0) {
            return Level.MOST;
        }
        return branch.receivedAt() != null || branch.received() > 0 ? Level.SOME : Level.NONE;
    }

    private static Level level(Progress.Leaf leaf) {
        if (leaf.reportedAt() != null) {
            return Level.ALL;
        }
        return leaf.late() ? Level.LATE : leaf.receivedAt() != null ? Level.SOME : Level.NONE;
    }

    private static String day(@Nullable Instant at) {
        return at == null ? "–" : ThaiDates.shortDate(LocalDate.ofInstant(at, Bangkok.ZONE));
    }

    private static String due(Visit visit, Circular circular) {
        LocalDate due = circular.due();
        return due == null ? visit.t("directives.no-due") : visit.date(due);
    }

    private static String here(Circular circular) {
        return FollowedTabs.PROGRESS.href(circular);
    }

    private static String back(Staff by, Circular circular) {
        return circular.office().equals(by.office())
                ? "/desk/circulars/written/" + circular.id()
                : by.role() == Role.DOPA_OFFICER ? "/desk/circulars/written" : "/desk/circulars/" + circular.id();
    }
}
