package th.go.dopa.damrongdhama.complaints.showcase;

import java.time.Duration;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.attachments.PhotoSize;
import th.go.dopa.damrongdhama.web.Open;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** A case that its centre shows to everybody. */
@Controller
@Open
class PublicCaseController {

    private static final String ONE = "/cases/{id:[a-z0-9]{10}}";

    /** What is withdrawn must be gone soon, from caches on the way too. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final PublicCasePages pages;
    private final Attachments attachments;

    PublicCaseController(PublicCasePages pages, Attachments attachments) {
        this.pages = pages;
        this.attachments = attachments;
    }

    @GetMapping(ONE)
    Page show(Visit visit, @PathVariable String id) {
        return Page.show("complaints/showcase/public", pages.page(visit, pages.shown(id)));
    }

    @GetMapping(ONE + "/photos/{place:[1-9][0-9]?}/{size:small|large}")
    ResponseEntity<byte[]> photo(@PathVariable String id, @PathVariable int place, @PathVariable String size) {
        return attachments
                .serve(pages.photo(pages.shown(id), place), PhotoSize.valueOf(size.toUpperCase(Locale.ROOT)))
                .publicResponse(KEPT);
    }
}
