package th.go.dopa.damrongdhama.publication.feeds;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import th.go.dopa.damrongdhama.activities.PublishedActivities;
import th.go.dopa.damrongdhama.kernel.FiscalYear;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.places.District;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.places.Province;
import th.go.dopa.damrongdhama.web.Open;
import th.go.dopa.damrongdhama.web.Visit;

/** The map of the site for search engines (แผนผังเว็บไซต์), each page in both languages, and what robots may read. */
@Controller
@Open
class SitemapController {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final Duration KEPT = Duration.ofHours(1);
    /** As many as one file may hold. */
    private static final int MOST = 50_000;

    private static final List<String> PAGES = List.of(
            "/",
            "/complaints/new",
            "/track",
            "/results",
            "/circulars",
            "/centres",
            "/how-to",
            "/questions",
            "/about",
            "/privacy");

    private final Places places;
    private final PublishedActivities published;

    SitemapController(Places places, PublishedActivities published) {
        this.places = places;
        this.published = published;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<byte[]> robots(Visit visit) {
        String text = """
                User-agent: *
                Disallow: /desk
                Disallow: /admin
                Disallow: /account
                Disallow: /sign-in
                Disallow: /attachments
                Disallow: /track/case
                Disallow: /exhibit

                Sitemap: %s
                """.formatted(visit.address("/sitemap.xml"));
        return answer(text, MediaType.TEXT_PLAIN);
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> index(Visit visit) {
        List<String> parts = new ArrayList<>(List.of("/sitemaps/pages.xml"));
        published.years().forEach(year -> parts.add("/sitemaps/activities-" + year.year() + ".xml"));
        return xml(xml -> {
            xml.writeStartElement("sitemapindex");
            xml.writeDefaultNamespace(NAMESPACE);
            for (String part : parts) {
                xml.writeStartElement("sitemap");
                element(xml, "loc", visit.address(part));
                xml.writeEndElement();
            }
            xml.writeEndElement();
        });
    }

    @GetMapping("/sitemaps/pages.xml")
    ResponseEntity<byte[]> pages(Visit visit) {
        List<Province> provinces =
                places.provinces().stream().filter(one -> !one.bangkok()).toList();
        return pages(
                visit,
                Stream.of(
                                PAGES.stream(),
                                provinces.stream().map(one -> "/provinces/" + one.code()),
                                provinces.stream()
                                        .flatMap(one -> places.districts(one.code()).stream())
                                        .map(District::code)
                                        .map(code -> "/centres/" + code))
                        .flatMap(one -> one)
                        .toList());
    }

    @GetMapping("/sitemaps/activities-{year:25[0-9]{2}}.xml")
    ResponseEntity<byte[]> activities(Visit visit, @PathVariable int year) {
        FiscalYear of = new FiscalYear(year);
        List<String> paths = published.held(of.first(), of.last(), MOST).stream()
                .map(id -> "/activities/" + id)
                .toList();
        if (paths.isEmpty()) {
            throw new NotFound("activities of " + year);
        }
        return pages(visit, paths);
    }

    private static ResponseEntity<byte[]> pages(Visit visit, List<String> paths) {
        return xml(xml -> {
            xml.writeStartElement("urlset");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeNamespace("xhtml", XHTML);
            for (String path : paths) {
                page(xml, visit, path);
            }
            xml.writeEndElement();
        });
    }

    private static void page(XMLStreamWriter xml, Visit visit, String path) throws XMLStreamException {
        xml.writeStartElement("url");
        element(xml, "loc", visit.address(path));
        other(xml, "th", visit.address(path));
        other(xml, "en", visit.address("/en" + path));
        xml.writeEndElement();
    }

    private static void other(XMLStreamWriter xml, String language, String address) throws XMLStreamException {
        xml.writeEmptyElement("xhtml:link");
        xml.writeAttribute("rel", "alternate");
        xml.writeAttribute("hreflang", language);
        xml.writeAttribute("href", address);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    /** What is written between the beginning and the end of a file. */
    private interface Written {
        void to(XMLStreamWriter xml) throws XMLStreamException;
    }

    private static ResponseEntity<byte[]> xml(Written written) {
        StringWriter text = new StringWriter(1 << 16);
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("utf-8", "1.0");
            written.to(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return answer(text.toString(), MediaType.APPLICATION_XML);
    }

    private static ResponseEntity<byte[]> answer(String text, MediaType type) {
        return ResponseEntity.ok()
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
