package th.go.dopa.damrongdhama.places.villages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.places.Point;
import th.go.dopa.damrongdhama.places.Subdistrict;
import th.go.dopa.damrongdhama.places.VillageRow;
import th.go.dopa.damrongdhama.places.Villages;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Page;

/** The villages of a district, as its officers keep them. */
@Controller
@ForStaff({Role.CASE_OFFICER, Role.DISTRICT_CHIEF})
class VillagesController {

    private static final String HERE = "/desk/villages";
    private static final String BETWEEN = "\t";

    private final Villages villages;
    private final Places places;

    VillagesController(Villages villages, Places places) {
        this.villages = villages;
        this.places = places;
    }

    @GetMapping(HERE)
    Page list(Staff staff, @RequestParam(defaultValue = "") String taken) {
        AreaCode district = villages.district(staff);
        Map<AreaCode, Integer> villagesOf = places.villagesCounted(district);
        List<VillagesPage.Counted> counted = places.subdistricts(district).stream()
                .map(one -> new VillagesPage.Counted(one, villagesOf.getOrDefault(one.code(), 0)))
                .toList();
        return Page.show(
                "places/villages",
                new VillagesPage(
                        places.district(district).nameTh(), counted, taken.matches("[0-9]{1,5}") ? taken : ""));
    }

    @GetMapping(HERE + "/{code:[0-9]{6}}")
    Page one(Staff staff, @PathVariable String code) {
        return page(own(staff, code), Form.empty());
    }

    @PostMapping(HERE + "/{code:[0-9]{6}}")
    Page name(Staff staff, @PathVariable String code, Form form) {
        Subdistrict subdistrict = own(staff, code);
        Optional<Integer> moo = Villages.moo(form.value("moo"));
        if (moo.isEmpty()) {
            form.fault("moo", "places.village.moo-bad");
        }
        if (!Villages.goodName(form.value("name"))) {
            form.fault("name", "places.village.name-bad");
        }
        if (form.faulty() || moo.isEmpty()) {
            return page(subdistrict, form).status(422);
        }
        villages.name(staff, subdistrict.code(), moo.get(), form.value("name"));
        return Page.to(HERE + "/" + code);
    }

    /** Pins a village on the map; nothing typed takes its pin away. */
    @PostMapping(HERE + "/{code:[0-9]{6}}/pin")
    Page pin(Staff staff, @PathVariable String code, Form form) {
        Subdistrict subdistrict = own(staff, code);
        Optional<Integer> moo = Villages.moo(form.value("pinned"))
                .filter(one -> places.villages(subdistrict.code()).stream().anyMatch(village -> village.moo() == one));
        Optional<Point> point = Villages.point(form.value("pin"));
        if (moo.isEmpty()) {
            form.fault("pinned", "places.village.moo-none");
        }
        if (point.isEmpty() && form.has("pin")) {
            form.fault("pin", "places.village.point-bad");
        }
        if (form.faulty() || moo.isEmpty()) {
            return page(subdistrict, form).status(422);
        }
        villages.pin(staff, subdistrict.code(), moo.get(), point.orElse(null));
        return Page.to(HERE + "/" + code);
    }

    @PostMapping(HERE + "/{code:[0-9]{6}}/ended")
    Page end(Staff staff, @PathVariable String code, Form form) {
        Subdistrict subdistrict = own(staff, code);
        int moo = Villages.moo(form.value("moo")).orElseThrow(() -> new NotFound("a village"));
        villages.end(staff, subdistrict.code(), moo);
        return Page.to(HERE + "/" + code);
    }

    @GetMapping(HERE + "/list")
    Page askList() {
        return Page.show("places/upload", new UploadPage(Form.empty()));
    }

    /** Reads a file and shows what it would change; nothing is written yet. */
    @PostMapping(HERE + "/list")
    Page tryList(Staff staff, Form form) {
        Optional<List<VillageRow>> rows =
                form.files("file").stream().findFirst().flatMap(file -> VillageSheet.read(bytes(file)));
        if (rows.isEmpty()) {
            form.fault("file", "places.upload.unreadable");
        } else if (rows.get().isEmpty()) {
            form.fault("file", "places.upload.no-rows");
        } else if (rows.get().size() > VillageSheet.MOST_ROWS) {
            form.fault("file", "places.upload.too-many", VillageSheet.MOST_ROWS);
        }
        if (form.faulty()) {
            return Page.show("places/upload", new UploadPage(form)).status(422);
        }
        return report(staff, rows.orElseThrow());
    }

    /** Takes over the rows that were shown; they are judged anew. */
    @PostMapping(HERE + "/list/taken")
    Page take(Staff staff, Form form) {
        List<VillageRow> rows = form.value("rows")
                .lines()
                .limit(VillageSheet.MOST_ROWS)
                .map(line -> line.split(BETWEEN, -1))
                .filter(parts -> parts.length == 4 && parts[0].matches("[0-9]{1,7}"))
                .map(parts -> new VillageRow(Integer.parseInt(parts[0]), parts[1], parts[2], parts[3]))
                .toList();
        return Page.to(HERE + "?taken=" + villages.take(staff, rows));
    }

    private Page report(Staff staff, List<VillageRow> rows) {
        String written = rows.stream()
                .map(row ->
                        String.join(BETWEEN, Integer.toString(row.number()), row.subdistrict(), row.moo(), row.name()))
                .collect(Collectors.joining("\n"));
        return Page.show("places/report", new ReportPage(villages.compare(staff, rows), written));
    }

    private Page page(Subdistrict subdistrict, Form form) {
        return Page.show(
                "places/subdistrict", new SubdistrictPage(form, subdistrict, places.villages(subdistrict.code())));
    }

    private Subdistrict own(Staff staff, String code) {
        return places.subdistricts(villages.district(staff)).stream()
                .filter(one -> one.code().value().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("subdistrict " + code));
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
