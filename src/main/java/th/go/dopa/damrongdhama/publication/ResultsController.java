package th.go.dopa.damrongdhama.publication;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.FiscalYear;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.places.Province;
import th.go.dopa.damrongdhama.publication.Figures.Figure;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Open;
import th.go.dopa.damrongdhama.web.Option;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** The results of the centres for everybody (ผลการดำเนินงาน): a province, its centres, a fiscal year. */
@Controller
@Open
class ResultsController {

    private final Places places;
    private final Offices offices;
    private final Figures figures;
    private final Clock clock;

    ResultsController(Places places, Offices offices, Figures figures, Clock clock) {
        this.places = places;
        this.offices = offices;
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping("/results")
    Page results(
            Visit visit,
            @RequestParam(defaultValue = "") String province,
            @RequestParam(defaultValue = "") String year) {
        int now = FiscalYear.of(Bangkok.today(clock)).year();
        int chosen = year.matches("25[0-9]{2}") && Integer.parseInt(year) <= now ? Integer.parseInt(year) : now;
        Form form = Form.empty().set("province", province).set("year", Integer.toString(chosen));
        Optional<Province> found = places.provinces().stream()
                .filter(one -> one.code().value().equals(province))
                .filter(one -> offices.provinceOffice(one.code()).isPresent())
                .findFirst();
        List<Office> centres = found.map(one -> centres(one.code())).orElse(List.of());
        Map<OfficeId, Figure> counted = centres.isEmpty()
                ? Map.of()
                : figures.of(
                        centres.stream().map(Office::id).toList(),
                        new FiscalYear(chosen).first(),
                        new FiscalYear(chosen).last());
        List<ResultsPage.Line> lines =
                centres.stream().map(office -> line(visit, office, counted)).toList();
        return Page.show(
                "publication/results",
                new ResultsPage(
                        options(visit),
                        ResultsPage.years(now),
                        form,
                        found.map(one -> visit.english() ? one.nameEn() : one.nameTh())
                                .orElse(""),
                        chosen,
                        lines,
                        found.isEmpty() ? null : ResultsPage.Totals.of(lines)));
    }

    /** The centre of the province first, then those of its districts. */
    private List<Office> centres(AreaCode province) {
        return Stream.concat(
                        offices.provinceOffice(province).stream(),
                        places.districts(province).stream()
                                .map(district ->
                                        offices.districtOffice(district.code()).orElse(null))
                                .filter(Objects::nonNull))
                .toList();
    }

    private static ResultsPage.Line line(Visit visit, Office office, Map<OfficeId, Figure> counted) {
        AreaCode district = office.district();
        return new ResultsPage.Line(
                visit.english() ? office.nameEn() : office.nameTh(),
                district == null ? "" : "/centres/" + district,
                counted.getOrDefault(office.id(), Figure.NONE));
    }

    private List<Option> options(Visit visit) {
        return places.provinces().stream()
                .filter(one -> offices.provinceOffice(one.code()).isPresent())
                .map(one -> new Option(one.code().value(), visit.english() ? one.nameEn() : one.nameTh()))
                .toList();
    }
}
