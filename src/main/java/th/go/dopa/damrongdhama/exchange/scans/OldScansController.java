package th.go.dopa.damrongdhama.exchange.scans;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import th.go.dopa.damrongdhama.complaints.CaseNumber;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** Scans of old files (แนบภาพสแกนแฟ้มเดิม): sent, shown beside their cases, attached when somebody says so. */
@Controller
@ForStaff({Role.DESK_CLERK, Role.CASE_OFFICER, Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER})
class OldScansController {

    private static final String HERE = "/desk/backlog/scans";

    private final OldScans scans;

    OldScansController(OldScans scans) {
        this.scans = scans;
    }

    @GetMapping(HERE)
    Page ask(@RequestParam(defaultValue = "") String attached, @RequestParam(defaultValue = "") String cases) {
        boolean taken = attached.matches("[0-9]{1,4}") && cases.matches("[0-9]{1,4}");
        return asked(
                Form.empty(),
                taken
                        ? Optional.of(new OldScansPage.Taken(Integer.parseInt(attached), Integer.parseInt(cases)))
                        : Optional.empty());
    }

    /** Looks at what was sent; nothing is attached yet. */
    @PostMapping(HERE)
    Page look(Visit visit, Staff staff, Form form) throws IOException {
        List<MultipartFile> sent = form.files("files");
        if (sent.isEmpty()) {
            form.fault("files", "scans.refused.none");
            return asked(form, Optional.empty()).status(422);
        }
        UUID key = form.key("key");
        OldScans.Look look = scans.look(staff, key);
        ScanFiles files = new ScanFiles(look);
        for (MultipartFile file : sent) {
            String name = file.getOriginalFilename();
            try (InputStream in = file.getInputStream()) {
                files.read(name == null ? "" : name, in);
            }
        }
        return Page.show("exchange/scans/found", found(visit, key, look.findings()))
                .secret();
    }

    /** Attaches what was shown; sent twice it adds nothing. */
    @PostMapping(HERE + "/taking")
    Page take(Staff staff, Form form) {
        UUID key = form.key("key");
        int attached = 0;
        int cases = 0;
        for (String sent : form.values("case").stream().distinct().toList()) {
            int its = CaseNumber.read(sent)
                    .map(number -> attached(staff, key, number))
                    .orElse(0);
            attached += its;
            cases += its > 0 ? 1 : 0;
        }
        return Page.to(HERE + "?attached=" + attached + "&cases=" + cases);
    }

    /** A case that went to another office in between gets none. */
    private int attached(Staff staff, UUID key, CaseNumber number) {
        try {
            return scans.attach(staff, key, number);
        } catch (NotFound gone) {
            return 0;
        }
    }

    private static Page asked(Form form, Optional<OldScansPage.Taken> taken) {
        form.set("key", UUID.randomUUID().toString());
        return Page.show("exchange/scans/ask", new OldScansPage(form, ScanFiles.MOST_FILES, taken.orElse(null)));
    }

    private static FoundScansPage found(Visit visit, UUID key, List<Finding> findings) {
        return new FoundScansPage(
                key.toString(),
                Arrays.stream(Outcome.values())
                        .map(outcome -> new FoundScansPage.Count(outcome, (int) findings.stream()
                                .filter(one -> one.outcome() == outcome)
                                .count()))
                        .toList(),
                findings.stream()
                        .sorted(Comparator.comparing(Finding::outcome))
                        .map(one -> new FoundScansPage.Line(
                                one.file(),
                                one.outcome(),
                                one.cases().stream().map(CaseNumber::value).toList(),
                                one.why().isEmpty() ? "" : visit.t(one.why())))
                        .toList(),
                findings.stream()
                        .filter(one -> one.outcome() == Outcome.READY)
                        .flatMap(one -> one.cases().stream())
                        .map(CaseNumber::value)
                        .distinct()
                        .toList());
    }
}
