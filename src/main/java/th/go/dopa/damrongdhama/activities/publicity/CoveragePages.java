package th.go.dopa.damrongdhama.activities.publicity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.activities.Script;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.LetterId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.places.Point;
import th.go.dopa.damrongdhama.places.Subdistrict;
import th.go.dopa.damrongdhama.places.Village;
import th.go.dopa.damrongdhama.web.Fact;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;
import th.go.dopa.damrongdhama.web.Tone;
import th.go.dopa.damrongdhama.web.Visit;

/** The pages that show in which villages a script was read, in words. */
@Component
class CoveragePages {

    static final String DESK = "/desk/broadcasts/";

    private final Tasks tasks;
    private final Tellings tellings;
    private final Offices offices;
    private final Places places;

    CoveragePages(Tasks tasks, Tellings tellings, Offices offices, Places places) {
        this.tasks = tasks;
        this.tellings = tellings;
        this.offices = offices;
        this.places = places;
    }

    /** How it stands in the district of the script's office. */
    Coverage coverage(Script script) {
        return Coverage.of(
                places.villagesOfDistrict(district(script)), tasks.of(script.id()), tellings.of(script.id()));
    }

    List<Subdistrict> subdistricts(Script script) {
        return places.subdistricts(district(script));
    }

    CoveragePage page(Visit visit, Staff by, Script script, Form form) {
        Coverage coverage = coverage(script);
        return new CoveragePage(
                form,
                DESK + script.id(),
                script.title(),
                counts(visit, coverage),
                parts(visit, script, coverage),
                coverage.locals().stream().map(task -> local(visit, task)).toList(),
                VillageMap.of(pins(visit, coverage), outline(script)),
                !coverage.locals().isEmpty() || coverage.lines().stream().anyMatch(line -> line.task() != null),
                mayAsk(by),
                channels(visit));
    }

    static boolean mayAsk(Staff by) {
        return by.role() == Role.CASE_OFFICER || by.role() == Role.DISTRICT_CHIEF;
    }

    static List<Option> channels(Visit visit) {
        return Channel.inVillages().stream()
                .map(one -> new Option(one.name(), visit.t("publicity.channel." + one)))
                .toList();
    }

    /** The villages of some lines as choices, under their subdistricts. */
    List<PickPage.Part> choices(Visit visit, Script script, List<Coverage.Line> lines) {
        Map<AreaCode, List<Coverage.Line>> bySubdistrict = new Coverage(lines, List.of()).bySubdistrict();
        return subdistricts(script).stream()
                .filter(one -> bySubdistrict.containsKey(one.code()))
                .map(one -> new PickPage.Part(
                        one.nameTh(),
                        bySubdistrict.getOrDefault(one.code(), List.of()).stream()
                                .map(line -> new Option(
                                        VillageKey.of(line.village()).toString(), village(visit, line.village())))
                                .toList()))
                .toList();
    }

    static String village(Visit visit, Village village) {
        return visit.t("publicity.village", Integer.toString(village.moo()), village.nameTh());
    }

    private static List<Fact> counts(Visit visit, Coverage coverage) {
        List<Fact> counts = new ArrayList<>();
        for (Coverage.State state : Coverage.State.values()) {
            counts.add(new Fact(
                    visit.t("publicity.state." + state),
                    visit.t(
                            "publicity.villages",
                            coverage.count(state),
                            coverage.lines().size())));
        }
        return counts;
    }

    private List<CoveragePage.Part> parts(Visit visit, Script script, Coverage coverage) {
        Map<AreaCode, List<Coverage.Line>> bySubdistrict = coverage.bySubdistrict();
        return subdistricts(script).stream()
                .map(one -> {
                    List<Coverage.Line> lines = bySubdistrict.getOrDefault(one.code(), List.of());
                    long told = lines.stream()
                            .filter(line -> line.state() == Coverage.State.TOLD)
                            .count();
                    return new CoveragePage.Part(
                            one.code().value(),
                            one.nameTh(),
                            lines.isEmpty() ? "" : visit.t("publicity.told-of", told, lines.size()),
                            told < lines.size(),
                            lines.stream().map(line -> line(visit, line)).toList());
                })
                .toList();
    }

    private static CoveragePage.Line line(Visit visit, Coverage.Line line) {
        Telling telling = line.telling();
        Task task = line.task();
        String how = telling != null
                ? visit.t(
                        "publicity.how",
                        visit.t("publicity.channel." + telling.channel()),
                        visit.date(telling.on()),
                        visit.t("publicity.by." + telling.by()))
                : task != null ? visit.t("publicity.due-on", visit.date(task.due())) : "";
        return new CoveragePage.Line(
                village(visit, line.village()),
                visit.t("publicity.state." + line.state()),
                line.state().tone(),
                how);
    }

    private CoveragePage.Local local(Visit visit, Task task) {
        LetterId letter = task.letter();
        var letterOn = task.letterOn();
        String how = switch (task.state()) {
            case DECLINED -> task.reason();
            case TOLD -> visit.dateTime(Objects.requireNonNull(task.answeredAt()));
            case ASKED ->
                letterOn == null
                        ? visit.t("publicity.letter.unsent")
                        : visit.t("publicity.letter.sent", visit.date(letterOn));
        };
        return new CoveragePage.Local(
                task.id().toString(),
                offices.office(Objects.requireNonNull(task.agency())).nameTh(),
                places.subdistrict(task.subdistrict()).nameTh(),
                visit.t("publicity.state." + task.state()),
                switch (task.state()) {
                    case ASKED -> Tone.INFO;
                    case TOLD -> Tone.GOOD;
                    case DECLINED -> Tone.BAD;
                },
                how,
                letter == null ? "" : "/desk/letters/" + letter,
                task.state() == Task.State.ASKED);
    }

    private List<VillageMap.Place> pins(Visit visit, Coverage coverage) {
        List<VillageMap.Place> pins = new ArrayList<>();
        for (Coverage.Line line : coverage.lines()) {
            Point pin = line.village().pin();
            if (pin != null) {
                pins.add(new VillageMap.Place(
                        pin,
                        line.state(),
                        village(visit, line.village()) + " " + visit.t("publicity.state." + line.state())));
            }
        }
        return pins;
    }

    private List<List<Point>> outline(Script script) {
        Office office = offices.office(script.office());
        AreaCode province = office.province();
        return province == null ? List.of() : places.outline(province);
    }

    private AreaCode district(Script script) {
        AreaCode district = offices.office(script.office()).district();
        if (district == null) {
            throw new NotFound("a district of " + script.office());
        }
        return district;
    }

    /** The agencies that a local government may be among, by name. */
    List<Option> agencies(Staff by) {
        return offices.agenciesFor(by.office()).stream()
                .map(one -> new Option(one.id().toString(), one.nameTh()))
                .collect(Collectors.toList());
    }
}
