package th.go.dopa.damrongdhama.publication.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.publication.Field;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What others take from us by machine: feeds, the map of the site, and what pages say about themselves. */
@PageTest
@SuppressWarnings("NullAway")
class FeedsTest {

    private static final String DISTRICT = "4716";
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @LocalServerPort
    private int port;

    @Autowired
    private World world;

    @Autowired
    private Clock clock;

    private Visitor head;
    private String activity;

    @BeforeEach
    void anActivity() {
        head = Field.publish(port, world, world.chief(DISTRICT), "กิจกรรม <ในฟีด> & อื่น ๆ", Bangkok.today(clock));
        activity = head.one("a[href^=/activities/]").attr("href");
    }

    @Test
    void aFeedIsValidAtomAndSaysWhatWasPublished() throws Exception {
        for (String path : List.of("/centres/" + DISTRICT, "/provinces/47", "")) {
            Element feed = xml(path + "/feed.atom").getDocumentElement();

            assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
            assertThat(feed.getTagName()).isEqualTo("feed");
            for (String needed : List.of("id", "title", "updated", "author")) {
                assertThat(text(feed, needed)).as(needed).isNotBlank();
            }
            assertThat(OffsetDateTime.parse(text(feed, "updated"))).isNotNull();
            List<Element> entries = all(feed, "entry");
            assertThat(entries).isNotEmpty();
            for (Element entry : entries) {
                assertThat(URI.create(text(entry, "id")).isAbsolute()).isTrue();
                assertThat(OffsetDateTime.parse(text(entry, "updated"))).isNotNull();
                assertThat(text(entry, "title")).isNotBlank();
                assertThat(all(entry, "link")).isNotEmpty();
            }
            assertThat(entries.stream().map(entry -> text(entry, "id")).toList())
                    .contains("http://localhost:" + port + activity)
                    .doesNotHaveDuplicates();
            assertThat(text(entries.getFirst(), "summary")).contains("น้ำประปาไหลแล้ว");
        }
        assertThat(xml("/centres/4718/feed.atom").getElementsByTagName("entry").getLength())
                .isZero();
    }

    @Test
    void aFeedIsValidJsonFeedAndUnchangedWhenNothingIsNew() {
        Visitor anybody = new Visitor(port);
        for (String path : List.of("/centres/" + DISTRICT, "/provinces/47", "", "/en/centres/" + DISTRICT)) {
            JsonNode feed = JsonMapper.shared().readTree(anybody.bytes(path + "/feed.json"));

            assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
            assertThat(feed.get("title").asString()).isNotBlank();
            assertThat(feed.get("feed_url").asString()).endsWith(path + "/feed.json");
            JsonNode item = feed.get("items").get(0);
            assertThat(item.get("id").asString()).isNotBlank();
            assertThat(item.get("content_text").asString()).isNotBlank();
            assertThat(OffsetDateTime.parse(item.get("date_published").asString())
                            .toInstant())
                    .isBefore(clock.instant().plusSeconds(60));
            assertThat(item.get("image").asString()).contains("/large");
        }
        String tag = anybody.open("/centres/" + DISTRICT + "/feed.json").header("ETag");
        assertThat(anybody.quietly(HttpRequest.newBuilder(
                                        URI.create("http://localhost:" + port + "/centres/" + DISTRICT + "/feed.json"))
                                .header("If-None-Match", tag)
                                .build())
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void whatIsWithdrawnIsInNoFeed() {
        head.turnTo("form[action$=withdraw]").fill("note", "ขอให้ถอน").send();

        String feed =
                new String(new Visitor(port).bytes("/centres/" + DISTRICT + "/feed.atom"), StandardCharsets.UTF_8);

        assertThat(feed).doesNotContain(activity + "<");
        assertThat(new String(new Visitor(port).bytes("/sitemap.xml"), StandardCharsets.UTF_8))
                .doesNotContain(activity + "<");
    }

    @Test
    void theMapOfTheSiteLeadsToPagesThatAreThere() throws Exception {
        assertThat(new String(new Visitor(port).bytes("/robots.txt"), StandardCharsets.UTF_8))
                .contains("Disallow: /desk", "Sitemap: http://localhost:" + port + "/sitemap.xml");
        List<String> parts = locations("/sitemap.xml");
        assertThat(parts).anyMatch(one -> one.endsWith("/sitemaps/pages.xml"));

        List<String> pages = locations("/sitemaps/pages.xml");
        assertThat(pages).hasSize(10 + 76 + 878);
        assertThat(pages).contains("http://localhost:" + port + "/centres/" + DISTRICT);
        for (String page : pages.subList(0, 10)) {
            assertThat(new Visitor(port).open(URI.create(page).getPath()).status())
                    .as(page)
                    .isEqualTo(200);
        }
        assertThat(locations(URI.create(parts.getLast()).getPath())).contains("http://localhost:" + port + activity);
        assertThat(new Visitor(port).open("/sitemaps/activities-2562.xml").status())
                .isEqualTo(404);
    }

    @Test
    void pagesSayWhatTheyAreAboutToThoseWhoPassThemOn() {
        for (String[] page : new String[][] {
            {"/centres/" + DISTRICT, "GovernmentOffice"},
            {"/provinces/47", "GovernmentOffice"},
            {"/questions", "FAQPage"},
            {"/", "WebSite"},
            {activity, "Event"},
            {"/en" + activity, "Event"}
        }) {
            Visitor anybody = new Visitor(port).open(page[0]);
            JsonNode about = JsonMapper.shared()
                    .readTree(anybody.one("script[type=application/ld+json]").data());

            assertThat(about.get("@context").asString()).isEqualTo("https://schema.org");
            assertThat(about.get("@type").asString()).isEqualTo(page[1]);
            assertThat(anybody.one("meta[property=og:title]").attr("content")).isNotBlank();
            assertThat(anybody.one("link[rel=canonical]").attr("href")).startsWith("http://localhost:" + port);
            String picture = anybody.one("meta[property=og:image]").attr("content");
            assertThat(new Visitor(port).open(URI.create(picture).getPath()).header("Content-Type"))
                    .isEqualTo("image/jpeg");
        }
        assertThat(new Visitor(port)
                        .open(activity)
                        .one("script[type=application/ld+json]")
                        .data())
                .contains("\\u003c")
                .doesNotContain("<ในฟีด>");
        assertThat(new Visitor(port).open("/en/questions").text()).contains("May I stay unnamed?", "200,000 baht");
        assertThat(new Visitor(port).open("/en/how-to").text()).contains("Your name and address");
        assertThat(new Visitor(port).open("/provinces/47").text()).contains("ศูนย์ดำรงธรรมจังหวัดสกลนคร", "ในฟีด");
        assertThat(new Visitor(port).open("/provinces/10").status()).isEqualTo(404);
    }

    private List<String> locations(String path) throws Exception {
        var found = xml(path).getElementsByTagName("loc");
        return IntStream.range(0, found.getLength())
                .mapToObj(at -> found.item(at).getTextContent())
                .toList();
    }

    private Document xml(String path) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(new Visitor(port).bytes(path)));
    }

    private static List<Element> all(Element from, String name) {
        var children = from.getChildNodes();
        return IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(one -> one.getTagName().equals(name))
                .toList();
    }

    private static String text(Element from, String name) {
        return all(from, name).getFirst().getTextContent();
    }
}
