package th.go.dopa.damrongdhama.web;

import java.util.List;
import th.go.dopa.damrongdhama.kernel.Role;

/**
 * A way from the frame of the staff pages (เมนู).
 *
 * @param name what the page calls itself in {@code deskframe(active = …)}
 */
public record DeskMenu(String name, String href) {

    private static final DeskMenu DESK = new DeskMenu("desk", "/desk");
    private static final DeskMenu NEW = new DeskMenu("new", "/desk/complaints/new");
    private static final DeskMenu SERVICES = new DeskMenu("services", "/desk/services");
    private static final DeskMenu ACTIVITIES = new DeskMenu("activities", "/desk/activities");
    private static final DeskMenu CIRCULARS = new DeskMenu("circulars", "/desk/circulars");
    private static final DeskMenu CIRCULARS_WRITTEN = new DeskMenu("circulars", "/desk/circulars/written");
    private static final DeskMenu COMMENDATIONS = new DeskMenu("commendations", "/desk/commendations");
    private static final DeskMenu LETTERS = new DeskMenu("letters", "/desk/letters");
    private static final DeskMenu SEARCH = new DeskMenu("search", "/desk/search");
    private static final DeskMenu REPORTS = new DeskMenu("reports", "/desk/reports");
    private static final DeskMenu CENTRE = new DeskMenu("centre", "/desk/agencies");
    private static final DeskMenu ADMIN = new DeskMenu("admin", "/admin");
    private static final DeskMenu JOURNAL = new DeskMenu("journal", "/admin/journal");

    private static final Group COMPLAINTS = new Group("complaints", List.of(DESK, NEW, SERVICES, SEARCH));
    private static final Group FIELD = new Group("field", List.of(ACTIVITIES));
    private static final Group DIRECTIVES = new Group("directives", List.of(CIRCULARS, COMMENDATIONS));

    /** Ways that belong together. */
    public record Group(String name, List<DeskMenu> ways) {

        public Group {
            ways = List.copyOf(ways);
        }

        public String label() {
            return "web.menu-group." + name;
        }
    }

    static List<Group> of(Role role) {
        return switch (role) {
            case DESK_CLERK -> List.of(COMPLAINTS, FIELD, DIRECTIVES, office(LETTERS, REPORTS));
            case CASE_OFFICER, DISTRICT_CHIEF, PROVINCE_OFFICER ->
                List.of(COMPLAINTS, FIELD, DIRECTIVES, office(LETTERS, REPORTS, CENTRE));
            case DOPA_OFFICER ->
                List.of(
                        new Group("complaints", List.of(DESK, SEARCH)),
                        new Group("directives", List.of(CIRCULARS_WRITTEN)),
                        office(LETTERS, REPORTS));
            case AGENCY_OFFICER -> List.of(new Group("complaints", List.of(DESK, SEARCH)));
            case AUDITOR -> List.of(office(JOURNAL));
            case ADMINISTRATOR -> List.of(office(ADMIN));
        };
    }

    public String label() {
        return "web.menu." + name;
    }

    private static Group office(DeskMenu... ways) {
        return new Group("office", List.of(ways));
    }
}
