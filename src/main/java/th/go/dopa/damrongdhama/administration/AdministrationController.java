package th.go.dopa.damrongdhama.administration;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Page;

/** The first page of an administrator: the way to everything he keeps. */
@Controller
@ForStaff(Role.ADMINISTRATOR)
class AdministrationController {

    @GetMapping("/admin")
    Page front() {
        return Page.show("administration/front");
    }
}
