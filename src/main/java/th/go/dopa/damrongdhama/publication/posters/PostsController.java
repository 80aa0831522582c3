package th.go.dopa.damrongdhama.publication.posters;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import th.go.dopa.damrongdhama.activities.Activity;
import th.go.dopa.damrongdhama.activities.PublishedActivities;
import th.go.dopa.damrongdhama.kernel.ActivityId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.publication.ShownActivities;
import th.go.dopa.damrongdhama.publication.ShownActivity;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** Posts for Facebook and LINE, written by the system, copied by the officer (โพสต์พร้อมใช้). */
@Controller
@ForStaff({Role.DESK_CLERK, Role.CASE_OFFICER, Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER})
class PostsController {

    /** More of a message is folded away by LINE. */
    private static final int LINE_GIST = 280;

    private static final String BLANK = "\n\n";

    private final PublishedActivities published;
    private final ShownActivities shown;
    private final Offices offices;
    private final Senders senders;

    PostsController(PublishedActivities published, ShownActivities shown, Offices offices, Senders senders) {
        this.published = published;
        this.shown = shown;
        this.offices = offices;
        this.senders = senders;
    }

    @GetMapping("/desk/posts/{id:[1-9][0-9]{0,17}}")
    Page posts(Visit visit, Staff staff, @PathVariable long id) {
        Activity activity = published.one(new ActivityId(id));
        if (!activity.office().equals(staff.office())) {
            throw new NotFound("published activity " + id + " of " + staff.office());
        }
        ShownActivity one = shown.shown(visit, activity);
        Sender sender = senders.of(visit, offices.office(staff.office()));
        return Page.show(
                "publication/posters/posts",
                new PostsPage(
                        one.title(),
                        facebook(visit, sender, one),
                        line(visit, sender, one),
                        sender.address(one.path()),
                        one.path() + "/card.jpg",
                        one.path() + "/square.jpg",
                        "/desk/posters/activity/" + id));
    }

    private static String facebook(Visit visit, Sender sender, ShownActivity one) {
        List<String> parts = new ArrayList<>(List.of(one.title(), Layout.when(one), one.gist()));
        String counts = counts(visit, one);
        if (!counts.isEmpty()) {
            parts.add(counts);
        }
        parts.add(visit.t("posters.facebook.call", sender.centre(), sender.form()));
        parts.add(visit.t("posters.facebook.more", sender.address(one.path())));
        parts.add(visit.t("posters.facebook.tags", sender.centre().replaceAll("\\s", "")));
        return String.join(BLANK, parts);
    }

    private static String line(Visit visit, Sender sender, ShownActivity one) {
        return String.join(
                BLANK,
                one.title(),
                Layout.when(one),
                shortened(one.gist()),
                visit.t("posters.line.more", sender.address(one.path())));
    }

    /** Cut at a space where there is one. */
    private static String shortened(String gist) {
        if (gist.length() <= LINE_GIST) {
            return gist;
        }
        int space = gist.lastIndexOf(' ', LINE_GIST);
        return gist.substring(0, space > 0 ? space : LINE_GIST) + " \u2026";
    }

    private static String counts(Visit visit, ShownActivity one) {
        List<String> counts = new ArrayList<>();
        if (one.reached() != null) {
            counts.add(visit.t("posters.facebook.reached", one.reached()));
        }
        if (one.received() != null) {
            counts.add(visit.t("posters.facebook.received", one.received()));
        }
        return String.join(" ", counts);
    }
}
