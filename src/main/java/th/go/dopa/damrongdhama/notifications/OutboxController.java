package th.go.dopa.damrongdhama.notifications;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Page;

/** How the outbox stands, for administrators: figures only, never to whom or what. */
@Controller
@ForStaff(Role.ADMINISTRATOR)
class OutboxController {

    private static final String HERE = "/admin/outbox";

    private final Outbox outbox;

    OutboxController(Outbox outbox) {
        this.outbox = outbox;
    }

    @GetMapping(HERE)
    Page stand() {
        return Page.show("notifications/outbox", new OutboxPage(outbox.health()));
    }

    @PostMapping(HERE + "/retries")
    Page retry(Staff staff) {
        outbox.retryFailed(staff);
        return Page.to(HERE);
    }
}
