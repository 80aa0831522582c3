package th.go.dopa.damrongdhama.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.validate.ValidationResult;
import nu.validator.client.EmbeddedValidator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.FiscalYear;
import th.go.dopa.damrongdhama.publication.Field;
import th.go.dopa.damrongdhama.publication.results.Releases;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs read of the public pages is as their standards want it: HTML by the Nu checker, Atom, JSON Feed, iCalendar, sitemaps, structured data, CSV. */
@PageTest
class WhatIsPublishedIsValidTest {

    private static final String DISTRICT = "6403";
    private static final int PAGES = 18;

    private final JsonMapper json = new JsonMapper();

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Releases releases;

    @Autowired
    Clock clock;

    private String activity = "";

    @BeforeEach
    void aCentreWithAnActivity() {
        LocalDate today = Bangkok.today(clock);
        activity = Field.publish(port, world, world.chief(DISTRICT), "ศูนย์เคลื่อนที่ <วัด> & \"ตลาด\"", today)
                .one("a[href^=/activities/]")
                .attr("href");
        releases.release();
    }

    /** The checker's grammars nest deeply, so it has a thread with a large stack. */
    @Test
    void everyKindOfPublicPageIsValidHtml() throws InterruptedException {
        Map<String, List<String>> faults = new LinkedHashMap<>();
        Thread checking = new Thread(null, () -> check(faults), "checker", 256L << 20);
        checking.start();
        checking.join();

        assertThat(faults.remove("planted")).isNotEmpty();
        assertThat(faults).hasSize(PAGES + 4);
        assertThat(faults)
                .allSatisfy((path, found) -> assertThat(found).as(path).isEmpty());
    }

    private void check(Map<String, List<String>> faults) {
        EmbeddedValidator checker = new EmbeddedValidator();
        checker.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        faults.put("planted", faults(checker, "<!doctype html><p id=a>a<p id=a>b".getBytes(StandardCharsets.UTF_8)));
        Stream.concat(
                        Stream.of(activity, "/en" + activity, "/en/how-to", "/en/results"),
                        Stream.of(
                                "/",
                                "/about",
                                "/centres?province=64",
                                "/centres/" + DISTRICT,
                                "/centres/" + DISTRICT + "/activities",
                                "/complaints/new?district=" + DISTRICT + "&category=0201",
                                "/exhibit/" + DISTRICT,
                                "/how-to",
                                "/map?province=64",
                                "/privacy",
                                "/provinces/64",
                                "/questions",
                                "/results",
                                "/results/64",
                                "/results/" + DISTRICT,
                                "/results/data?province=64",
                                "/sign-in",
                                "/track"))
                .forEach(path -> faults.put(path, faults(checker, new Visitor(port).bytes(path))));
    }

    private static List<String> faults(EmbeddedValidator checker, byte[] page) {
        try {
            return checker.validate(new ByteArrayInputStream(page))
                    .lines()
                    .filter(line -> line.contains("error:"))
                    .toList();
        } catch (IOException | SAXException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void atomFeedsAreAsRfc4287WantsThem() throws FeedException {
        for (String path : List.of("/feed.atom", "/provinces/64/feed.atom", "/centres/" + DISTRICT + "/feed.atom")) {
            String text = new String(new Visitor(port).bytes(path), StandardCharsets.UTF_8);
            Feed feed = (Feed) new WireFeedInput().build(new StringReader(text));
            assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
            assertThat(URI.create(feed.getId()).isAbsolute()).as(path).isTrue();
            assertThat(feed.getTitle()).isNotBlank();
            assertThat(feed.getUpdated()).isNotNull();
            assertThat(feed.getOtherLinks()).anySatisfy(link -> {
                assertThat(link.getRel()).isEqualTo("self");
                assertThat(link.getHrefResolved()).endsWith(path);
            });
            assertThat(feed.getEntries()).isNotEmpty();
            Set<String> ids = new HashSet<>();
            for (Entry entry : feed.getEntries()) {
                assertThat(URI.create(entry.getId()).isAbsolute()).isTrue();
                assertThat(ids.add(entry.getId())).as(entry.getId()).isTrue();
                assertThat(entry.getTitle()).isNotBlank();
                assertThat(entry.getUpdated()).isNotNull().isBeforeOrEqualTo(feed.getUpdated());
                assertThat(entry.getAlternateLinks()).hasSize(1);
                assertThat(feed.getAuthors().isEmpty() && entry.getAuthors().isEmpty())
                        .as("an author")
                        .isFalse();
            }
        }
    }

    @Test
    void jsonFeedsAreOfVersionOneOne() throws IOException {
        for (String path : List.of("/feed.json", "/provinces/64/feed.json", "/centres/" + DISTRICT + "/feed.json")) {
            JsonNode feed = json.readTree(new Visitor(port).bytes(path));
            assertThat(feed.path("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
            assertThat(feed.path("title").asString()).isNotBlank();
            assertThat(URI.create(feed.path("home_page_url").asString()).isAbsolute())
                    .isTrue();
            assertThat(feed.path("feed_url").asString()).endsWith(path);
            assertThat(feed.path("items").isArray()).isTrue();
            assertThat(feed.path("items")).isNotEmpty();
            for (JsonNode item : feed.path("items")) {
                assertThat(item.path("id").isString()).isTrue();
                assertThat(URI.create(item.path("url").asString()).isAbsolute()).isTrue();
                assertThat(item.has("content_html") || item.has("content_text"))
                        .as("content")
                        .isTrue();
                assertThat(OffsetDateTime.parse(item.path("date_published").asString()))
                        .isNotNull();
            }
        }
    }

    @Test
    void calendarsAreAsRfc5545WantsThem() throws IOException, ParserException {
        Calendar calendar = new CalendarBuilder()
                .build(new ByteArrayInputStream(new Visitor(port).bytes("/centres/" + DISTRICT + "/activities.ics")));

        ValidationResult result = calendar.validate();

        assertThat(result.getEntries()).isEmpty();
    }

    @Test
    void sitemapsNameAbsoluteAddressesOnce() throws Exception {
        int year = FiscalYear.of(Bangkok.today(clock)).year();
        for (String path : List.of("/sitemap.xml", "/sitemaps/pages.xml", "/sitemaps/activities-" + year + ".xml")) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            var map = factory.newDocumentBuilder().parse(new ByteArrayInputStream(new Visitor(port).bytes(path)));
            assertThat(map.getDocumentElement().getNamespaceURI())
                    .isEqualTo("http://www.sitemaps.org/schemas/sitemap/0.9");
            assertThat(map.getDocumentElement().getLocalName())
                    .isEqualTo(path.equals("/sitemap.xml") ? "sitemapindex" : "urlset");
            NodeList places = map.getElementsByTagNameNS("*", "loc");
            assertThat(places.getLength()).isBetween(1, 50_000);
            Set<String> once = new HashSet<>();
            for (int i = 0; i < places.getLength(); i++) {
                String place = places.item(i).getTextContent();
                assertThat(URI.create(place).isAbsolute()).isTrue();
                assertThat(once.add(place)).as(place).isTrue();
            }
        }
    }

    @Test
    void structuredDataNamesItsKindAndWhatItIs() throws IOException {
        int found = 0;
        for (String path : List.of("/", "/centres/" + DISTRICT, activity, "/questions")) {
            Document page = Jsoup.parse(new String(new Visitor(port).bytes(path), StandardCharsets.UTF_8));
            for (Element script : page.select("script[type='application/ld+json']")) {
                JsonNode data = json.readTree(script.data());
                assertThat(data.path("@context").asString()).as(path).startsWith("https://schema.org");
                assertThat(data.path("@type").asString()).as(path).isNotBlank();
                found++;
            }
        }
        assertThat(found).isGreaterThanOrEqualTo(3);
    }
}
