package th.go.dopa.damrongdhama.directives.reportback;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.people.Limits;
import th.go.dopa.damrongdhama.people.PassPurpose;
import th.go.dopa.damrongdhama.people.Passes;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Open;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** Reporting by a link of the office, given out by its head or opened with the access code. Opening it uses nothing up; each confirmation does. */
@Controller
@Open
class LinkController {

    private static final String ONE = "/r/link/{token:[A-Za-z0-9_-]{16,64}}";
    private static final int WRONG_LINKS = 30;

    private final Reporters reporters;
    private final Reporting reporting;
    private final Passes passes;
    private final Limits limits;

    LinkController(Reporters reporters, Reporting reporting, Passes passes, Limits limits) {
        this.reporters = reporters;
        this.reporting = reporting;
        this.passes = passes;
        this.limits = limits;
    }

    @GetMapping(ONE)
    Page show(Visit visit, @PathVariable String token, HttpServletRequest request) {
        Optional<Reporter> by = holder(token);
        return by.isPresent() ? reporting.show(visit, by.get(), here(token)) : refused(token, request);
    }

    @PostMapping(ONE)
    Page press(Visit visit, Form form, @PathVariable String token, HttpServletRequest request) throws IOException {
        Optional<Reporter> by = holder(token);
        return by.isPresent() ? reporting.press(visit, by.get(), form, here(token), request) : refused(token, request);
    }

    @PostMapping(ONE + "/draft")
    ResponseEntity<Void> keep(Form form, @PathVariable String token) {
        return reporting.keep(reporters.linked(token), form);
    }

    @GetMapping(ONE + "/photos/{photo:[1-9][0-9]{0,17}}/{size:small|large}")
    ResponseEntity<byte[]> photo(@PathVariable String token, @PathVariable long photo, @PathVariable String size) {
        return reporting.photo(reporters.linked(token), photo, size);
    }

    private Optional<Reporter> holder(String token) {
        try {
            return Optional.of(reporters.linked(token));
        } catch (NotFound nothing) {
            return Optional.empty();
        }
    }

    /** One that was ours says so; one that never was is counted, and whoever tries many is told to stop. */
    private Page refused(String token, HttpServletRequest request) {
        if (passes.known(token, PassPurpose.REPORT_BACK).isPresent()) {
            return Page.show("directives/reportback/nolink", new NoLinkPage("over"))
                    .status(410);
        }
        boolean allowed = limits.take("report-link", request.getRemoteAddr(), WRONG_LINKS);
        return Page.show("directives/reportback/nolink", new NoLinkPage(allowed ? "forged" : "many"))
                .status(allowed ? 404 : 429);
    }

    private static String here(String token) {
        return "/r/link/" + token;
    }
}
