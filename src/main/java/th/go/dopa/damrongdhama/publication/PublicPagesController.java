package th.go.dopa.damrongdhama.publication;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.web.Open;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** The front page and the pages that say who we are. */
@Controller
@Open
class PublicPagesController {

    private final Places places;

    PublicPagesController(Places places) {
        this.places = places;
    }

    @GetMapping("/")
    Page home(Visit visit) {
        return Page.show("publication/home", new HomePage(PlaceOptions.provinces(places, visit)));
    }

    @GetMapping("/about")
    Page about() {
        return Page.show("publication/about");
    }

    @GetMapping("/privacy")
    Page privacy() {
        return Page.show("publication/privacy");
    }
}
