package th.go.dopa.damrongdhama.publication.results;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import th.go.dopa.damrongdhama.web.Open;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** The results of the centres for everybody (ผลการดำเนินงาน): the nation, a province, a district; one fiscal year. */
@Controller
@Open
class ResultsController {

    private final ResultsPages pages;

    ResultsController(ResultsPages pages) {
        this.pages = pages;
    }

    /** The nation; a province that was chosen on it has an address of its own. */
    @GetMapping("/results")
    Page nation(
            Visit visit,
            @RequestParam(defaultValue = "") String province,
            @RequestParam(defaultValue = "") String year) {
        if (province.matches("[0-9]{2}")) {
            return Page.to("/results/" + province + (year.matches("[0-9]{4}") ? "?year=" + year : ""));
        }
        return Page.show("publication/results", pages.nation(visit, year));
    }

    @GetMapping("/results/{code:[0-9]{2}}")
    Page province(Visit visit, @PathVariable String code, @RequestParam(defaultValue = "") String year) {
        return Page.show("publication/results", pages.province(visit, code, year));
    }

    @GetMapping("/results/{code:[0-9]{4}}")
    Page district(Visit visit, @PathVariable String code, @RequestParam(defaultValue = "") String year) {
        return Page.show("publication/results", pages.district(visit, code, year));
    }
}
