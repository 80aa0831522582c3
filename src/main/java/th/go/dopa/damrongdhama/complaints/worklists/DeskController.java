package th.go.dopa.damrongdhama.complaints.worklists;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.TabLink;
import th.go.dopa.damrongdhama.web.Visit;

/** The desk (โต๊ะทำงาน): lists with counts, and search. */
@Controller
@ForStaff({
    Role.DESK_CLERK,
    Role.CASE_OFFICER,
    Role.DISTRICT_CHIEF,
    Role.PROVINCE_OFFICER,
    Role.DOPA_OFFICER,
    Role.AGENCY_OFFICER
})
class DeskController {

    private static final int LINES = 20;
    private static final int LONGEST = 200;

    private final Worklists worklists;
    private final DeskLines lines;

    DeskController(Worklists worklists, DeskLines lines) {
        this.worklists = worklists;
        this.lines = lines;
    }

    @GetMapping("/desk")
    Page desk(
            Visit visit,
            Staff staff,
            @RequestParam(required = false) @Nullable String tab,
            @RequestParam(required = false) @Nullable String after) {
        Map<Tab, Integer> counts = worklists.counts(staff);
        Tab chosen = tab == null ? opening(staff, counts) : Tab.of(tab);
        Slice<Listed> slice = worklists.list(staff, chosen, after, LINES);
        String here = "/desk?tab=" + chosen.slug();
        return Page.show(
                "complaints/worklists/desk",
                new DeskPage(
                        chosen,
                        tabs(visit, staff, counts, chosen),
                        lines.of(visit, slice.items()),
                        slice.next() == null ? null : here + "&after=" + slice.next(),
                        after == null ? null : here,
                        staff.role() == Role.DISTRICT_CHIEF && counts.getOrDefault(Tab.ORDER, 0) > 0,
                        staff.role() != Role.AGENCY_OFFICER && staff.role() != Role.DOPA_OFFICER,
                        staff.role() != Role.AGENCY_OFFICER,
                        Purpose.options(visit)));
    }

    @GetMapping("/desk/search")
    Page search(
            Visit visit,
            Staff staff,
            @RequestParam(name = "q", defaultValue = "") String typed,
            @RequestParam(required = false) @Nullable String after) {
        if (typed.isBlank()) {
            return Page.show("complaints/worklists/search", new SearchPage("", null, null, List.of()));
        }
        String wanted = wanted(typed);
        Slice<Listed> found = worklists.search(staff, wanted, after, LINES);
        String next = found.next() == null
                ? null
                : "/desk/search?q=" + UriUtils.encodeQueryParam(wanted, StandardCharsets.UTF_8) + "&after="
                        + found.next();
        return Page.show(
                "complaints/worklists/search",
                new SearchPage(wanted, lines.of(visit, found.items()), next, Purpose.options(visit)));
    }

    /** As much of what was typed as is looked for. */
    static String wanted(String typed) {
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }

    /** The first list that has something to do: for a chief what waits for his order, for others what is new. */
    private static Tab opening(Staff staff, Map<Tab, Integer> counts) {
        Tab first = staff.role() == Role.DISTRICT_CHIEF
                ? Tab.ORDER
                : staff.role() == Role.AGENCY_OFFICER ? Tab.WORK : Tab.NEW;
        List<Tab> order = List.of(first, Tab.NEW, Tab.MINE, Tab.WORK, Tab.WAITING, Tab.ORDER);
        return order.stream()
                .filter(tab -> counts.getOrDefault(tab, 0) > 0)
                .findFirst()
                .orElse(first);
    }

    private static List<TabLink> tabs(Visit visit, Staff staff, Map<Tab, Integer> counts, Tab chosen) {
        return Arrays.stream(Tab.values())
                .filter(tab ->
                        staff.role() != Role.AGENCY_OFFICER || tab == Tab.WORK || tab == Tab.DUE || tab == Tab.DONE)
                .map(tab -> new TabLink(
                        "/desk?tab=" + tab.slug(),
                        visit.t("worklists.tab." + tab.slug()),
                        shown(counts.getOrDefault(tab, 0)),
                        tab == chosen))
                .toList();
    }

    private static String shown(int count) {
        return count > Worklists.COUNTED ? "1,000+" : count == 1_000 ? "1,000" : Integer.toString(count);
    }
}
