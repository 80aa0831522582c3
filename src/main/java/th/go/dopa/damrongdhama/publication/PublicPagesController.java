package th.go.dopa.damrongdhama.publication;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import th.go.dopa.damrongdhama.activities.PublishedActivities;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.web.Open;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Share;
import th.go.dopa.damrongdhama.web.Visit;

/** The front page and the pages that say who we are. */
@Controller
@Open
class PublicPagesController {

    private static final int LATEST = 3;

    private final Places places;
    private final PublishedActivities published;
    private final ShownActivities shown;

    PublicPagesController(Places places, PublishedActivities published, ShownActivities shown) {
        this.places = places;
        this.published = published;
        this.shown = shown;
    }

    @GetMapping("/")
    Page home(Visit visit) {
        return Page.show(
                "publication/home",
                new HomePage(
                        PlaceOptions.provinces(places, visit),
                        shown.shown(visit, published.newest(LATEST)),
                        Share.of(visit.t("publication.home.lead"), "/card.jpg", "/feed", About.site(visit))));
    }

    @GetMapping("/about")
    Page about() {
        return Page.show("publication/about");
    }

    /** How to complain and follow it, in pictures and in words. */
    @GetMapping("/how-to")
    Page howTo() {
        return Page.show("publication/howto");
    }

    @GetMapping("/questions")
    Page questions(Visit visit) {
        return Page.show("publication/questions", QuestionsPage.of(visit));
    }

    @GetMapping("/privacy")
    Page privacy() {
        return Page.show("publication/privacy");
    }
}
