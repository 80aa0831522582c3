package th.go.dopa.damrongdhama.people.sessions;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;

/** Where to go after signing in: only to a page of our own, never to where a link from elsewhere points. */
final class OwnPath {

    private static final Pattern OWN = Pattern.compile("/(?!/)[!-~&&[^\\\\]]{0,500}");

    private OwnPath() {}

    static String of(@Nullable String to) {
        return to != null && OWN.matcher(to).matches() ? to : "";
    }

    /** The page of the next step, or the page asked for, or the first page of the role. */
    static String next(Session session, @Nullable String to) {
        String own = of(to);
        Staff staff = session.staff();
        if (staff == null) {
            return session.stage().page()
                    + (own.isEmpty() ? "" : "?to=" + URLEncoder.encode(own, StandardCharsets.UTF_8));
        }
        return own.isEmpty() ? home(staff.role()) : own;
    }

    private static String home(Role role) {
        return switch (role) {
            case ADMINISTRATOR -> "/admin";
            case AUDITOR -> "/admin/journal";
            case DESK_CLERK, CASE_OFFICER, DISTRICT_CHIEF, PROVINCE_OFFICER, DOPA_OFFICER, AGENCY_OFFICER -> "/desk";
        };
    }
}
