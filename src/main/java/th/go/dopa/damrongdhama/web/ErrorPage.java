package th.go.dopa.damrongdhama.web;

import java.util.List;
import java.util.Set;

/**
 * A page for when something did not work (หน้าข้อผิดพลาด): what happened, that nothing is lost, what to do now. Never a stack trace.
 *
 * @param reason the message key of a rule that said no; "" for none
 */
public record ErrorPage(int status, String reason, List<Object> arguments) {

    private static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503);

    public ErrorPage {
        arguments = List.copyOf(arguments);
    }

    static Page of(int status) {
        return of(status, "");
    }

    static Page of(int status, String reason, Object... arguments) {
        return Page.show("web/error", new ErrorPage(status, reason, List.of(arguments)))
                .status(status);
    }

    /** The beginning of the message keys of this page. */
    public String key() {
        int worded = WORDED.contains(status) ? status : status >= 500 ? 500 : 400;
        return "web.error." + worded;
    }
}
