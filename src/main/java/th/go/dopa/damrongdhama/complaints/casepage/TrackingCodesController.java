package th.go.dopa.damrongdhama.complaints.casepage;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import th.go.dopa.damrongdhama.complaints.QrPicture;
import th.go.dopa.damrongdhama.complaints.TrackingCodes;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/**
 * A new tracking code for a complainant who lost the old one. It is answered with the slip itself and not with a way to it: no address can
 * show the code a second time.
 */
@Controller
@ForStaff({Role.DESK_CLERK, Role.CASE_OFFICER, Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER, Role.DOPA_OFFICER})
class TrackingCodesController {

    private final CaseActs acts;
    private final TrackingCodes codes;
    private final Clock clock;

    TrackingCodesController(CaseActs acts, TrackingCodes codes, Clock clock) {
        this.acts = acts;
        this.codes = codes;
        this.clock = clock;
    }

    @PostMapping("/desk/complaints/{number:DOPA[0-9]+}/tracking-code")
    Page reissue(Visit visit, Staff staff, Form form, @PathVariable String number) {
        CaseActs.Sent sent = new CaseActs.Sent(visit, staff, CaseReader.number(number), Act.TRACKING_CODE, form);
        return acts.carryOut(sent, (version, key) -> {
            var code = codes.reissue(staff, sent.number(), version);
            String track = ServletUriComponentsBuilder.fromCurrentContextPath()
                    .path("/track")
                    .toUriString();
            return Page.show(
                            "complaints/casepage/slip",
                            new SlipPage(
                                    sent.number().value(),
                                    CaseReader.href(sent.number()),
                                    staff.officeName(),
                                    code.shown(),
                                    track,
                                    QrPicture.of(track + "#" + code.digits()),
                                    visit.dateTime(clock.instant())))
                    .secret();
        });
    }
}
