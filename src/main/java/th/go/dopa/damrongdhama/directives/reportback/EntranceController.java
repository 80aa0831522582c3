package th.go.dopa.damrongdhama.directives.reportback;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import th.go.dopa.damrongdhama.directives.Circular;
import th.go.dopa.damrongdhama.directives.CircularState;
import th.go.dopa.damrongdhama.directives.Circulars;
import th.go.dopa.damrongdhama.directives.Deliveries;
import th.go.dopa.damrongdhama.directives.Numbering;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Machine;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.people.Limits;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.OfficeKind;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Open;
import th.go.dopa.damrongdhama.web.Option;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** The one QR code of a circular, the same for everybody (สแกนเพื่อรายงานผล): which circular, which office, and the code of that office. */
@Controller
@Open
class EntranceController {

    private static final String ONE = "/r/{code:[2-9a-hjkmnp-z]{8}}";
    private static final String OFFICE = ONE + "/offices/{office:[1-9][0-9]{0,17}}";
    private static final String WRONG_CODE = "report-code";
    /** Of one office from one address in an hour; right ones do not count, for a whole province may sit behind one address. */
    private static final int WRONG_CODES = 40;

    private static final int MOST = 60;
    private static final Machine VISITOR = new Machine("access-code");

    private final Circulars circulars;
    private final Reporters reporters;
    private final Deliveries deliveries;
    private final Numbering numbering;
    private final AccessCodes codes;
    private final Links links;
    private final Offices offices;
    private final Places places;
    private final Limits limits;

    EntranceController(
            Circulars circulars,
            Reporters reporters,
            Deliveries deliveries,
            Numbering numbering,
            AccessCodes codes,
            Links links,
            Offices offices,
            Places places,
            Limits limits) {
        this.circulars = circulars;
        this.reporters = reporters;
        this.deliveries = deliveries;
        this.numbering = numbering;
        this.codes = codes;
        this.links = links;
        this.offices = offices;
        this.places = places;
        this.limits = limits;
    }

    /** Which circular it is, and the offices to choose from: of one province, or with some words in their name. */
    @GetMapping(ONE)
    Page show(Visit visit, Form form, @PathVariable String code) {
        Circular circular = circulars.coded(code);
        LocalDate due = circular.due();
        return Page.show(
                "directives/reportback/entrance",
                new EntrancePage(
                        form,
                        "/r/" + code,
                        numbering.plain(circular.number()),
                        circular.secret() ? "" : circular.text().subject(),
                        due == null ? "" : visit.date(due),
                        circular.state() == CircularState.RECALLED,
                        own(visit, circular),
                        places.provinces().stream()
                                .filter(one -> !one.bangkok())
                                .map(one ->
                                        new Option(one.code().value(), visit.english() ? one.nameEn() : one.nameTh()))
                                .toList(),
                        found(visit, form, circular)));
    }

    @GetMapping(OFFICE)
    Page prove(Visit visit, @PathVariable String code, @PathVariable long office) {
        return proof(visit, Form.empty(), valid(code), code, new OfficeId(office));
    }

    /** The code of the office's sheet opens its report; who typed wrong ones too often waits. */
    @PostMapping(OFFICE)
    Page open(
            Visit visit, Form form, @PathVariable String code, @PathVariable long office, HttpServletRequest request) {
        Circular circular = Reporters.open(valid(code));
        OfficeId chosen = deliveries.at(circular.id(), new OfficeId(office)).office();
        String who = request.getRemoteAddr() + " " + chosen;
        if (!limits.left(WRONG_CODE, who, WRONG_CODES)) {
            form.fault("code", "reportback.fault.many");
            return proof(visit, form, circular, code, chosen).status(429);
        }
        Optional<Long> access = codes.typed(chosen, form.value("code"));
        if (access.isEmpty()) {
            limits.take(WRONG_CODE, who, WRONG_CODES);
            form.fault("code", "reportback.fault.code");
            return proof(visit, form, circular, code, chosen).status(422);
        }
        return Page.to("/r/link/" + links.open(VISITOR, circular, chosen, access.get()));
    }

    private Page proof(Visit visit, Form form, Circular circular, String code, OfficeId office) {
        Office named = offices.office(deliveries.at(circular.id(), office).office());
        return Page.show(
                        "directives/reportback/proof",
                        new ProofPage(
                                form,
                                "/r/" + code + "/offices/" + office,
                                "/r/" + code,
                                numbering.plain(circular.number()),
                                visit.english() ? named.nameEn() : named.nameTh(),
                                !circular.secret(),
                                "/sign-in?to=/desk/circulars/" + circular.id() + "/report"))
                .secret();
    }

    private Circular valid(String code) {
        Circular circular = circulars.coded(code);
        if (circular.state() == CircularState.RECALLED) {
            throw new Refused("reportback.refused.recalled");
        }
        return circular;
    }

    /** Where the signed-in person reports; nowhere where his office did not get it. */
    private String own(Visit visit, Circular circular) {
        Staff staff = visit.staff();
        if (staff == null) {
            return "";
        }
        try {
            deliveries.delivery(staff, circular.id());
            return "/desk/circulars/" + circular.id() + "/report";
        } catch (NotFound nothing) {
            return "";
        }
    }

    private List<Option> found(Visit visit, Form form, Circular circular) {
        String words = form.value("q");
        String province = form.value("province");
        boolean named = words.length() >= 2;
        if (!named && !province.matches("[1-9][0-9]")) {
            return List.of();
        }
        List<Office> like = offices.named(named ? words : "").stream()
                .filter(office -> office.kind() == OfficeKind.DISTRICT || office.kind() == OfficeKind.PROVINCE)
                .filter(office -> !province.matches("[1-9][0-9]") || in(office, new AreaCode(province)))
                .toList();
        Set<OfficeId> reached =
                reporters.reached(circular, like.stream().map(Office::id).toList());
        return like.stream()
                .filter(office -> reached.contains(office.id()))
                .limit(MOST)
                .map(office -> new Option(office.id().toString(), visit.english() ? office.nameEn() : office.nameTh()))
                .toList();
    }

    private static boolean in(Office office, AreaCode province) {
        return province.equals(office.province())
                || (office.district() != null && office.district().value().startsWith(province.value()));
    }
}
