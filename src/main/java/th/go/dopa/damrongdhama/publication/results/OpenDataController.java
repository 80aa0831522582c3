package th.go.dopa.damrongdhama.publication.results;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.publication.Figures;
import th.go.dopa.damrongdhama.publication.PlaceOptions;
import th.go.dopa.damrongdhama.settings.Settings;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.ListFile;
import th.go.dopa.damrongdhama.web.ListFormat;
import th.go.dopa.damrongdhama.web.Open;
import th.go.dopa.damrongdhama.web.Option;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** The results as open data (ข้อมูลเปิดภาครัฐ): the page that explains them, the files, and an entry for catalogues. */
@Controller
@Open
class OpenDataController {

    private static final String ONE_HOUR = "public, max-age=3600";

    private final OpenData data;
    private final Figures figures;
    private final Places places;
    private final Settings settings;

    OpenDataController(OpenData data, Figures figures, Places places, Settings settings) {
        this.data = data;
        this.figures = figures;
        this.places = places;
        this.settings = settings;
    }

    @GetMapping("/results/data")
    Page page(Visit visit, @RequestParam(defaultValue = "") String province) {
        String within = known(province) ? province : "";
        List<Option> types = settings.categories().mains().stream()
                .map(main -> new Option(main.code(), visit.english() ? main.nameEn() : main.nameTh()))
                .toList();
        return Page.show(
                "publication/opendata",
                new OpenDataPage(
                        figures.release().orElse(null),
                        PlaceOptions.provinces(places, visit),
                        Form.empty().set("province", within),
                        within,
                        figures.years(),
                        OpenData.columns(),
                        types));
    }

    @GetMapping("/results/files/results-{year:25[0-9]{2}}.{format:csv|json}")
    void all(@PathVariable int year, @PathVariable String format, HttpServletResponse response) throws IOException {
        write(year, "", format, response);
    }

    @GetMapping("/results/files/results-{year:25[0-9]{2}}-{province:[0-9]{2}}.{format:csv|json}")
    void province(
            @PathVariable int year,
            @PathVariable String province,
            @PathVariable String format,
            HttpServletResponse response)
            throws IOException {
        if (!known(province)) {
            throw new NotFound("results of " + province);
        }
        write(year, province, format, response);
    }

    @GetMapping("/results/catalogue.json")
    ResponseEntity<Map<String, Object>> catalogue(HttpServletRequest request) {
        String here = request.getRequestURL().toString();
        String home = here.substring(0, here.length() - request.getRequestURI().length());
        return figures.release()
                .map(release -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noCache())
                        .contentType(MediaType.parseMediaType("application/ld+json"))
                        .body(data.catalogue(home, release.on())))
                .orElseThrow(() -> new NotFound("results, none released"));
    }

    private void write(int year, String within, String format, HttpServletResponse response) throws IOException {
        if (!figures.years().contains(year)) {
            throw new NotFound("results of " + year);
        }
        String name = "results-" + year + (within.isEmpty() ? "" : "-" + within);
        if (format.equals("csv")) {
            ListFile file = ListFormat.CSV.answer(response, name, "results", OpenData.heads());
            response.setHeader("Cache-Control", ONE_HOUR);
            data.csv(file, year, within);
            file.finish();
        } else {
            response.setContentType("application/json");
            response.setHeader("Cache-Control", ONE_HOUR);
            response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".json\"");
            data.json(response.getOutputStream(), year, within);
        }
    }

    private boolean known(String province) {
        return places.provinces().stream().anyMatch(one -> one.code().value().equals(province));
    }
}
