package th.go.dopa.damrongdhama.publication.exhibition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import th.go.dopa.damrongdhama.activities.PublishedActivities;
import th.go.dopa.damrongdhama.complaints.QrPicture;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.PhoneNumber;
import th.go.dopa.damrongdhama.places.District;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.places.Province;
import th.go.dopa.damrongdhama.publication.ShownActivities;
import th.go.dopa.damrongdhama.publication.ShownActivity;
import th.go.dopa.damrongdhama.publication.ShownFigures;
import th.go.dopa.damrongdhama.web.Open;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** The screen in the hall of a district office (จอแสดงผลงาน ณ ที่ว่าการอำเภอ): a page that runs by itself, and goes on without the network. */
@Controller
@Open
class ExhibitionController {

    private static final int MOST_ACTIVITIES = 8;
    private static final int MOST_PHOTOS = 4;
    /** So many activities, then something that is always told. */
    private static final int BETWEEN = 2;

    private final Places places;
    private final Offices offices;
    private final ShownFigures figures;
    private final PublishedActivities published;
    private final ShownActivities shown;

    ExhibitionController(
            Places places,
            Offices offices,
            ShownFigures figures,
            PublishedActivities published,
            ShownActivities shown) {
        this.places = places;
        this.offices = offices;
        this.figures = figures;
        this.published = published;
        this.shown = shown;
    }

    @GetMapping("/exhibit/{code:[0-9]{4}}")
    Page exhibit(Visit visit, @PathVariable String code) {
        return Page.show("publication/exhibition/exhibit", page(visit, code)).tagged();
    }

    /** What the running page asks for every minute. */
    @GetMapping("/exhibit/{code:[0-9]{4}}/slides")
    Page slides(Visit visit, @PathVariable String code) {
        return Page.show("publication/exhibition/slides", page(visit, code)).tagged();
    }

    /** Served from here, so that it may keep the pages below this address. */
    @GetMapping("/exhibit/worker.js")
    ResponseEntity<String> worker() throws IOException {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .body(new ClassPathResource("static/js/exhibit-worker.js").getContentAsString(StandardCharsets.UTF_8));
    }

    private ExhibitionPage page(Visit visit, String code) {
        District district = places.district(new AreaCode(code));
        Province province = places.province(district.province());
        Office office = offices.districtOffice(district.code()).orElseThrow(() -> new NotFound("centre " + code));
        String home = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        String centre = visit.href("/centres/" + code);
        String name = visit.english() ? district.nameEn() : district.nameTh();
        return new ExhibitionPage(
                code,
                visit.t("publication.centre", name),
                visit.t("publication.centre.where", name, visit.english() ? province.nameEn() : province.nameTh()),
                phone(office.phone()),
                home.replaceFirst("^https?://", "") + centre,
                figures.year(),
                figures.of(visit, code),
                QrPicture.of(home + visit.href("/complaints/new?district=" + code)),
                QrPicture.of(home + centre),
                slides(shown.shown(visit, published.newest(List.of(office.id()), MOST_ACTIVITIES))));
    }

    private static List<Slide> slides(List<ShownActivity> activities) {
        List<Slide.Kind> told =
                new ArrayList<>(List.of(Slide.Kind.STEPS, Slide.Kind.FIGURES, Slide.Kind.ROLE, Slide.Kind.RESULTS));
        List<Slide> slides = new ArrayList<>(List.of(new Slide.Told(Slide.Kind.WELCOME)));
        for (int at = 0; at < activities.size(); at++) {
            ShownActivity activity = activities.get(at);
            int photos = Math.min(MOST_PHOTOS, activity.photos().size());
            for (int number = 1; number <= photos; number++) {
                slides.add(new Slide.Photo(activity, activity.photos().get(number - 1), number, photos));
            }
            if (at % BETWEEN == BETWEEN - 1 && !told.isEmpty()) {
                slides.add(new Slide.Told(told.removeFirst()));
            }
        }
        told.forEach(kind -> slides.add(new Slide.Told(kind)));
        return slides;
    }

    private static String phone(@Nullable String recorded) {
        return recorded == null
                ? ""
                : PhoneNumber.of(recorded).map(PhoneNumber::shown).orElse(recorded);
    }
}
