package th.go.dopa.damrongdhama.places.areas;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.places.AreaLists;
import th.go.dopa.damrongdhama.places.AreaReport;
import th.go.dopa.damrongdhama.places.District;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Page;

/** An official list of areas: tried first, then loaded. */
@Controller
@ForStaff(Role.ADMINISTRATOR)
class AreasController {

    private static final String HERE = "/admin/areas";
    private static final int MOST_FILES = 3;

    private final AreaLists lists;
    private final Places places;

    AreasController(AreaLists lists, Places places) {
        this.lists = lists;
        this.places = places;
    }

    @GetMapping(HERE)
    Page ask(@RequestParam(defaultValue = "") String loaded) {
        return page(Form.empty(), loaded.matches("[0-9]{1,5}") ? loaded : "");
    }

    /** Reads a list and shows what it would change; nothing is written yet. */
    @PostMapping(HERE + "/comparisons")
    Page compare(Form form) throws IOException {
        List<String> texts = new ArrayList<>();
        for (MultipartFile file : form.files("file")) {
            byte[] bytes = file.getBytes();
            if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
                form.fault("file", "places.areas.excel");
            }
            texts.add(AreaTexts.text(bytes));
        }
        if (texts.isEmpty() || texts.size() > MOST_FILES) {
            form.fault("file", "places.areas.no-file", MOST_FILES);
        }
        if (form.faulty()) {
            return page(form, "").status(422);
        }
        AreaTexts sent = new AreaTexts(texts);
        return report(form, lists.compare(sent.read()), sent.packed());
    }

    /** Loads what was shown; it is judged anew. */
    @PostMapping(HERE + "/loads")
    Page load(Staff staff, Form form) {
        AreaTexts sent = AreaTexts.unpacked(form.value("lists")).orElseThrow(() -> new NotFound("a list of areas"));
        AreaReport report = lists.compare(sent.read());
        if (report.count(AreaReport.Kind.ENDED) > 0 && !form.chosen("sure", "yes")) {
            form.fault("sure", "places.areas.sure-missing");
        }
        if (form.faulty() || !report.loadable()) {
            return report(form, report, form.value("lists")).status(422);
        }
        return Page.to(
                HERE + "?loaded=" + lists.load(staff, sent.read()).changes().size());
    }

    private static Page report(Form form, AreaReport report, String lists) {
        return Page.show("places/areareport", new AreaReportPage(form, report, lists));
    }

    private Page page(Form form, String loaded) {
        List<District> districts = places.provinces().stream()
                .flatMap(province -> places.districts(province.code()).stream())
                .toList();
        int subdistricts = districts.stream()
                .mapToInt(district -> places.subdistricts(district.code()).size())
                .sum();
        return Page.show(
                "places/areas", new AreasPage(form, places.provinces().size(), districts.size(), subdistricts, loaded));
    }
}
