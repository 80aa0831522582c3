package th.go.dopa.damrongdhama.learning;

import java.util.List;
import th.go.dopa.damrongdhama.web.Help;
import th.go.dopa.damrongdhama.web.TabLink;

/**
 * The manual of a role (คู่มือการใช้งาน).
 *
 * @param roles the manuals of all roles
 * @param begin the work of the role, first to last
 * @param paper the address of the same as a PDF
 * @param practice where one may practise; "" where there is no such place
 */
public record ManualPage(
        List<TabLink> roles, String role, Help begin, List<Part> parts, String paper, String practice) {

    public ManualPage {
        roles = List.copyOf(roles);
        parts = List.copyOf(parts);
    }

    /**
     * What is to be known of one screen.
     *
     * @param picture what it looks like, a file of static/; "" where words are enough
     */
    public record Part(String anchor, String title, Help help, String picture) {

        /** Pixels. */
        public static final int WIDE = 900;

        public static final int HIGH = 640;
    }
}
