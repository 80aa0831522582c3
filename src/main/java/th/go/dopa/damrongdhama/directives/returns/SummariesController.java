package th.go.dopa.damrongdhama.directives.returns;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import th.go.dopa.damrongdhama.directives.Ask;
import th.go.dopa.damrongdhama.directives.Asks;
import th.go.dopa.damrongdhama.directives.Circular;
import th.go.dopa.damrongdhama.directives.Numbering;
import th.go.dopa.damrongdhama.directives.Returns.Sum;
import th.go.dopa.damrongdhama.directives.Summaries;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.places.District;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.places.Province;
import th.go.dopa.damrongdhama.web.ListFile;
import th.go.dopa.damrongdhama.web.ListFormat;
import th.go.dopa.damrongdhama.web.Open;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** What everybody may see of what was reported on circulars: sums that the office which wrote them chose to publish. */
@Controller
@Open
class SummariesController {

    private static final String LIST = "/circulars";
    private static final String ONE = LIST + "/{code:[A-Za-z0-9]{8}}";
    private static final String ONE_MINUTE = "public, max-age=60";

    private final Summaries summaries;
    private final Asks asks;
    private final Numbering numbering;
    private final Offices offices;
    private final Places places;

    SummariesController(Summaries summaries, Asks asks, Numbering numbering, Offices offices, Places places) {
        this.summaries = summaries;
        this.asks = asks;
        this.numbering = numbering;
        this.offices = offices;
        this.places = places;
    }

    @GetMapping(LIST)
    Page list(Visit visit, @RequestParam(defaultValue = "") String below) {
        Slice<Summaries.Shown> some = summaries.all(below);
        return Page.show(
                "directives/returns/summaries",
                new SummaryListPage(
                        some.items().stream()
                                .map(one -> new SummaryListPage.Line(
                                        visit.href(LIST + "/" + one.circular().code()),
                                        numbering.plain(one.circular().number()),
                                        one.circular().text().subject(),
                                        office(visit, one.circular()),
                                        visit.t("summaries.as-of", visit.dateTime(one.at()))))
                                .toList(),
                        some.next() == null ? null : visit.href(LIST + "?below=" + some.next())));
    }

    @GetMapping(ONE)
    Page show(Visit visit, @PathVariable String code) {
        Summaries.Shown shown = shown(code);
        List<Summaries.Part> parts = summaries.parts(shown);
        List<SumLine> lines = asks.of(shown.circular().id()).stream()
                .map(ask -> {
                    List<Summaries.Part> own = of(parts, ask);
                    return Told.line(
                            visit.href(LIST + "/" + code + "/" + ask.position()),
                            visit.t("summaries.ask", ask.position()),
                            ask.words(),
                            ask,
                            own.stream()
                                    .map(Summaries.Part::sum)
                                    .reduce(Sum::plus)
                                    .orElse(null),
                            own.stream().mapToInt(Summaries.Part::asked).sum());
                })
                .toList();
        return page(visit, shown, LIST, "", "", lines);
    }

    /** One ask, area by area. */
    @GetMapping(ONE + "/{position:[1-9][0-9]?}")
    Page ask(Visit visit, @PathVariable String code, @PathVariable int position) {
        Summaries.Shown shown = shown(code);
        Ask ask = asks.of(shown.circular().id()).stream()
                .filter(one -> one.position() == position)
                .findFirst()
                .orElseThrow(() -> new NotFound("ask " + position + " of a summary"));
        List<SumLine> lines = of(summaries.parts(shown), ask).stream()
                .map(part -> Told.line("", area(visit, part.sum().area()), "", ask, part.sum(), part.asked()))
                .toList();
        boolean provinces = offices.office(shown.circular().office()).province() == null;
        return page(
                visit,
                shown,
                LIST + "/" + code,
                visit.t("summaries.ask", position) + " " + ask.words(),
                visit.t(provinces ? "summaries.province" : "summaries.district"),
                lines);
    }

    /** The same for programs: a line for each ask and area. */
    @GetMapping(ONE + ".csv")
    void file(@PathVariable String code, HttpServletResponse response) throws IOException {
        Summaries.Shown shown = shown(code);
        ListFile file = ListFormat.CSV.answer(
                response,
                "circular-" + code,
                "sums",
                List.of("ask", "area_code", "area", "asked", "answered", "done", "not_done", "number", "photos", "late")
                        .stream()
                        .map(ListFile.Head::new)
                        .toList());
        response.setHeader("Cache-Control", ONE_MINUTE);
        for (Summaries.Part part : summaries.parts(shown)) {
            Sum sum = part.sum();
            Office office = offices.office(sum.area());
            file.number(sum.position())
                    .text((office.district() == null ? Objects.requireNonNull(office.province()) : office.district())
                            .value())
                    .text(office.nameTh())
                    .number(part.asked())
                    .number(sum.answered())
                    .number(sum.done())
                    .number(sum.notDone())
                    .number(sum.number())
                    .number(sum.photos())
                    .number(sum.late())
                    .end();
        }
        file.finish();
    }

    private Summaries.Shown shown(String code) {
        return summaries.shown(code).orElseThrow(() -> new NotFound("a published summary"));
    }

    private Page page(Visit visit, Summaries.Shown shown, String back, String ask, String areas, List<SumLine> lines) {
        Circular circular = shown.circular();
        String number = numbering.plain(circular.number());
        return Page.show(
                "directives/returns/summary",
                new SummaryPage(
                        visit.t("summaries.of", number.replace(' ', '\u00a0')),
                        LIST + "/" + circular.code(),
                        back,
                        number,
                        circular.text().subject(),
                        office(visit, circular),
                        visit.t("summaries.as-of", visit.dateTime(shown.at())),
                        ask,
                        areas,
                        lines));
    }

    private String office(Visit visit, Circular circular) {
        Office office = offices.office(circular.office());
        return visit.english() ? office.nameEn() : office.nameTh();
    }

    private String area(Visit visit, OfficeId id) {
        Office office = offices.office(id);
        if (office.district() != null) {
            District district = places.district(office.district());
            return visit.english() ? district.nameEn() : district.nameTh();
        }
        Province province = places.province(Objects.requireNonNull(office.province()));
        return visit.english() ? province.nameEn() : province.nameTh();
    }

    private static List<Summaries.Part> of(List<Summaries.Part> parts, Ask ask) {
        return parts.stream()
                .filter(part -> part.sum().position() == ask.position())
                .toList();
    }
}
