package th.go.dopa.damrongdhama.publication.feeds;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import th.go.dopa.damrongdhama.activities.Activity;
import th.go.dopa.damrongdhama.activities.PublishedActivities;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.publication.ShownActivities;
import th.go.dopa.damrongdhama.publication.ShownActivity;
import th.go.dopa.damrongdhama.web.Open;
import th.go.dopa.damrongdhama.web.Visit;
import tools.jackson.databind.json.JsonMapper;

/** The news of a centre, of a province and of the nation, as Atom and as JSON Feed (ฟีดข่าวกิจกรรม). */
@Controller
@Open
class FeedsController {

    private static final int ITEMS = 30;
    /** What is withdrawn must be gone soon. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private static final String ENDING = "/feed.{ending:atom|json}";

    private final PublishedActivities published;
    private final ShownActivities shown;
    private final Offices offices;
    private final Places places;

    FeedsController(PublishedActivities published, ShownActivities shown, Offices offices, Places places) {
        this.published = published;
        this.shown = shown;
        this.offices = offices;
        this.places = places;
    }

    @GetMapping("/centres/{code:[0-9]{4}}" + ENDING)
    ResponseEntity<byte[]> centre(Visit visit, @PathVariable String code, @PathVariable String ending) {
        Office office = offices.districtOffice(new AreaCode(code)).orElseThrow(() -> new NotFound("centre " + code));
        return answer(
                feed(visit, name(visit, office), "/centres/" + code, published.newest(List.of(office.id()), ITEMS)),
                ending);
    }

    @GetMapping("/provinces/{code:[0-9]{2}}" + ENDING)
    ResponseEntity<byte[]> province(Visit visit, @PathVariable String code, @PathVariable String ending) {
        AreaCode area = new AreaCode(code);
        Office office = offices.provinceOffice(area).orElseThrow(() -> new NotFound("province " + code));
        List<OfficeId> all = Stream.concat(
                        Stream.of(office),
                        places.districts(area).stream().flatMap(one -> offices.districtOffice(one.code()).stream()))
                .map(Office::id)
                .toList();
        return answer(feed(visit, name(visit, office), "/provinces/" + code, published.newest(all, ITEMS)), ending);
    }

    @GetMapping(ENDING)
    ResponseEntity<byte[]> nation(Visit visit, @PathVariable String ending) {
        return answer(feed(visit, visit.t("web.site"), "", published.newest(ITEMS)), ending);
    }

    private Feed feed(Visit visit, String title, String path, List<Activity> activities) {
        List<Feed.Item> items = new ArrayList<>();
        List<ShownActivity> all = shown.shown(visit, activities);
        for (int at = 0; at < all.size(); at++) {
            ShownActivity one = all.get(at);
            Activity activity = activities.get(at);
            items.add(new Feed.Item(
                    visit.address(visit.href(one.path())),
                    one.title(),
                    name(visit, offices.office(one.office())),
                    one.when() + (one.where().isEmpty() ? "" : " \u00b7 " + one.where()),
                    one.gist(),
                    one.cover().map(cover -> visit.address(cover.large())).orElse(""),
                    one.publishedAt(),
                    activity.correctedAt() == null ? one.publishedAt() : activity.correctedAt()));
        }
        return new Feed(
                title,
                visit.address(visit.href(path.isEmpty() ? "/" : path)),
                visit.address(visit.href(path + "/feed")),
                visit.language().tag(),
                items);
    }

    private static ResponseEntity<byte[]> answer(Feed feed, String ending) {
        boolean atom = ending.equals("atom");
        String text = atom ? Atom.of(feed) : json(feed);
        return ResponseEntity.ok()
                .contentType(new MediaType("application", atom ? "atom+xml" : "feed+json", StandardCharsets.UTF_8))
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .eTag("W/\"" + Integer.toHexString(text.hashCode()) + "-" + text.length() + "\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** JSON Feed 1.1. */
    private static String json(Feed feed) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("version", "https://jsonfeed.org/version/1.1");
        all.put("title", feed.title());
        all.put("home_page_url", feed.home());
        all.put("feed_url", feed.self() + ".json");
        all.put("language", feed.language());
        all.put("authors", List.of(Map.of("name", feed.title())));
        all.put("items", feed.items().stream().map(FeedsController::json).toList());
        return JsonMapper.shared().writeValueAsString(all);
    }

    private static Map<String, Object> json(Feed.Item item) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("id", item.address());
        one.put("url", item.address());
        one.put("title", item.title());
        one.put("summary", item.when());
        one.put("content_text", item.text().isEmpty() ? item.title() : item.text());
        if (!item.picture().isEmpty()) {
            one.put("image", item.picture());
        }
        one.put("date_published", Feed.moment(item.published()));
        one.put("date_modified", Feed.moment(item.updated()));
        one.put("authors", List.of(Map.of("name", item.author())));
        return one;
    }

    private static String name(Visit visit, Office office) {
        return visit.english() ? office.nameEn() : office.nameTh();
    }
}
