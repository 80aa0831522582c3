package th.go.dopa.damrongdhama.directives.returns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.directives.Asks;
import th.go.dopa.damrongdhama.directives.Asks.Asked;
import th.go.dopa.damrongdhama.directives.Circular;
import th.go.dopa.damrongdhama.directives.Deliveries;
import th.go.dopa.damrongdhama.directives.FollowedTabs;
import th.go.dopa.damrongdhama.directives.Numbering;
import th.go.dopa.damrongdhama.directives.Progress;
import th.go.dopa.damrongdhama.directives.Returns;
import th.go.dopa.damrongdhama.directives.Returns.Sum;
import th.go.dopa.damrongdhama.directives.Summaries;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.web.Fact;
import th.go.dopa.damrongdhama.web.Visit;

/** Laying out what was reported on a circular. */
@Component
class ReturnsPages {

    private final Returns returns;
    private final Progress progress;
    private final Asks asks;
    private final Deliveries deliveries;
    private final Summaries summaries;
    private final Numbering numbering;
    private final Offices offices;
    private final Places places;

    ReturnsPages(
            Returns returns,
            Progress progress,
            Asks asks,
            Deliveries deliveries,
            Summaries summaries,
            Numbering numbering,
            Offices offices,
            Places places) {
        this.returns = returns;
        this.progress = progress;
        this.asks = asks;
        this.deliveries = deliveries;
        this.summaries = summaries;
        this.numbering = numbering;
        this.offices = offices;
        this.places = places;
    }

    /** The nation: every ask added up, and the provinces. */
    ReturnsPage nation(Visit visit, Staff by, Circular circular) {
        String here = FollowedTabs.RETURNS.href(circular);
        List<Progress.Branch> branches = progress.branches(by, circular);
        List<Asked> asked = returns.asked(circular);
        List<Sum> sums = returns.sums(by, circular, null);
        int sent = branches.stream().mapToInt(Progress.Branch::sent).sum();
        int reported = branches.stream().mapToInt(Progress.Branch::reported).sum();
        int late = branches.stream().mapToInt(Progress.Branch::late).sum();
        List<ReturnsPage.Area> areas = branches.stream()
                .map(one -> {
                    String code = Objects.requireNonNull(
                                    offices.office(one.province()).province())
                            .value();
                    return new ReturnsPage.Area(
                            here + "/" + code,
                            area(one.province()),
                            one.sent() == 0
                                    ? visit.t("directives.progress.no-districts")
                                    : one.reported() + "/" + one.sent(),
                            one.late(),
                            one.reported() == 0 ? "" : here + "/" + code + ".pdf");
                })
                .toList();
        return new ReturnsPage(
                here,
                back(by, circular),
                FollowedTabs.RETURNS.tabs(visit, circular),
                circular.text().subject(),
                numbering.plain(circular.number()),
                "",
                facts(visit, reported, sent, late),
                lines(visit, here, asked, sums, sent),
                areas,
                here + ".xlsx",
                "",
                "",
                publishing(visit, by, circular));
    }

    /** One province: every ask added up, and its districts. */
    ReturnsPage province(Visit visit, Staff by, Circular circular, OfficeId office, boolean own) {
        String here = FollowedTabs.RETURNS.href(circular);
        List<Progress.Leaf> leaves = progress.leaves(by, circular, office);
        List<Asked> asked = asked(circular, office);
        List<Sum> sums = returns.sums(by, circular, office);
        Map<OfficeId, Integer> answered = new HashMap<>();
        sums.forEach(sum -> answered.merge(sum.area(), 1, Integer::sum));
        String code = Objects.requireNonNull(offices.office(office).province()).value();
        int reported =
                (int) leaves.stream().filter(one -> one.reportedAt() != null).count();
        int late = (int) leaves.stream().filter(Progress.Leaf::late).count();
        return new ReturnsPage(
                own ? here : here + "/" + code,
                own ? back(by, circular) : here,
                own ? FollowedTabs.RETURNS.tabs(visit, circular) : List.of(),
                circular.text().subject(),
                numbering.plain(circular.number()),
                offices.office(office).nameTh(),
                facts(visit, reported, leaves.size(), late),
                lines(visit, own ? here : "", asked, sums, leaves.size()),
                leaves.stream()
                        .map(leaf -> new ReturnsPage.Area(
                                here + "/" + district(leaf.office()),
                                area(leaf.office()),
                                visit.t("returns.asks-answered", answered.getOrDefault(leaf.office(), 0), asked.size()),
                                leaf.late() ? 1 : 0,
                                ""))
                        .toList(),
                own ? here + ".xlsx" : "",
                reported == 0 ? "" : here + "/" + code + ".pdf",
                returns.itself(circular, office) ? here + "/" + code + "/own" : "",
                own ? publishing(visit, by, circular) : null);
    }

    /** One ask: by province for the nation, by district in a province. */
    AskPage ask(Visit visit, Staff by, Circular circular, @Nullable OfficeId province, int number) {
        List<Asked> all = province == null ? returns.asked(circular) : asked(circular, province);
        if (number > all.size()) {
            throw new NotFound("ask " + number + " of circular " + circular.id());
        }
        Asked asked = all.get(number - 1);
        Map<OfficeId, Sum> sums = new HashMap<>();
        returns.sums(by, circular, province).stream()
                .filter(sum -> sum.of(asked))
                .forEach(sum -> sums.put(sum.area(), sum));
        String here = FollowedTabs.RETURNS.href(circular);
        List<SumLine> lines = new ArrayList<>();
        int sent = 0;
        if (province == null) {
            for (Progress.Branch one : progress.branches(by, circular)) {
                String code = Objects.requireNonNull(
                                offices.office(one.province()).province())
                        .value();
                sent += one.sent();
                lines.add(line(asked, here + "/" + code, area(one.province()), sums.get(one.province()), one.sent()));
            }
        } else {
            for (Progress.Leaf one : progress.leaves(by, circular, province)) {
                sent++;
                lines.add(line(
                        asked, here + "/" + district(one.office()), area(one.office()), sums.get(one.office()), 1));
            }
        }
        Sum total = sums.values().stream().reduce(Sum::plus).orElse(null);
        return new AskPage(
                here,
                circular.text().subject(),
                visit.t("reportback.ask", number),
                asked.ask().words(),
                line(asked, "", visit.t("returns.total"), total, sent),
                province == null,
                lines);
    }

    /** One office, in its own words. */
    OfficePage office(Visit visit, Staff by, Circular circular, Office office, OfficeId province) {
        List<Asked> asked = asks.of(deliveries.at(circular.id(), office.id()));
        List<Returns.Signed> signed = returns.signed(by, circular, List.of(province), office.id());
        List<Returns.Shot> photos = returns.photos(by, circular, List.of(province), office.id());
        String here = FollowedTabs.RETURNS.href(circular);
        List<OfficePage.Part> parts = new ArrayList<>();
        for (Asked one : asked) {
            parts.add(part(
                    visit,
                    visit.t("reportback.ask", parts.size() + 1),
                    one,
                    signed.stream()
                            .filter(it -> it.answer().to(one))
                            .findFirst()
                            .orElse(null),
                    photos,
                    here + "/photos/" + office.id()));
        }
        return new OfficePage(
                here + "/" + Objects.requireNonNull(office.province()),
                circular.text().subject(),
                numbering.plain(circular.number()),
                office.nameTh(),
                parts);
    }

    private static OfficePage.Part part(
            Visit visit,
            String name,
            Asked one,
            Returns.@Nullable Signed signed,
            List<Returns.Shot> photos,
            String files) {
        if (signed == null) {
            return new OfficePage.Part(name, one.ask().words(), false, "", "", "", List.of(), List.of(), "", false);
        }
        return new OfficePage.Part(
                name,
                one.ask().words(),
                true,
                Told.result(visit, one.ask(), signed.answer()),
                Told.reason(visit, signed.answer()),
                signed.answer().text(),
                signed.answer().links(),
                photos.stream()
                        .filter(photo -> photo.of(signed))
                        .map(photo -> new OfficePage.Photo(
                                files + "/" + photo.id() + "/small", files + "/" + photo.id() + "/large"))
                        .toList(),
                signature(visit, signed),
                signed.late());
    }

    static String signature(Visit visit, Returns.Signed signed) {
        return visit.t(
                signed.onBehalf() ? "returns.signed-for" : "returns.signed",
                signed.name(),
                signed.position(),
                visit.dateTime(signed.first()));
    }

    private List<Asked> asked(Circular circular, OfficeId province) {
        return returns.asked(circular, List.of(province)).getOrDefault(province, List.of());
    }

    private static List<SumLine> lines(Visit visit, String here, List<Asked> asked, List<Sum> sums, int sent) {
        List<SumLine> lines = new ArrayList<>();
        for (Asked one : asked) {
            int number = lines.size() + 1;
            lines.add(Told.line(
                    here.isEmpty() ? "" : here + "/asks/" + number,
                    visit.t("reportback.ask", number),
                    one.ask().words(),
                    one.ask(),
                    sums.stream().filter(sum -> sum.of(one)).reduce(Sum::plus).orElse(null),
                    sent));
        }
        return lines;
    }

    private static SumLine line(Asked asked, String href, String name, @Nullable Sum sum, int sent) {
        return Told.line(href, name, "", asked.ask(), sum, sent);
    }

    private static List<Fact> facts(Visit visit, int reported, int sent, int late) {
        return List.of(
                new Fact(visit.t("directives.progress.reported"), visit.t("returns.of", reported, sent)),
                new Fact(visit.t("directives.progress.late"), visit.t("returns.of", late, sent)));
    }

    private ReturnsPage.@Nullable Publishing publishing(Visit visit, Staff by, Circular circular) {
        if (!Summaries.publishes(by, circular)) {
            return null;
        }
        return new ReturnsPage.Publishing(
                FollowedTabs.RETURNS.href(circular),
                summaries
                        .shown(circular.code())
                        .map(one -> visit.dateTime(one.at()))
                        .orElse(""),
                "/circulars/" + circular.code());
    }

    private String area(OfficeId office) {
        Office one = offices.office(office);
        return one.district() != null
                ? places.district(one.district()).nameTh()
                : places.province(Objects.requireNonNull(one.province())).nameTh();
    }

    private String district(OfficeId office) {
        return Objects.requireNonNull(offices.office(office).district()).value();
    }

    private static String back(Staff by, Circular circular) {
        return circular.office().equals(by.office())
                ? "/desk/circulars/written/" + circular.id()
                : "/desk/circulars/" + circular.id();
    }
}
