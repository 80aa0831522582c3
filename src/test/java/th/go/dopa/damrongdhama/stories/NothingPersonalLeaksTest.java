package th.go.dopa.damrongdhama.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.attachments.Face;
import th.go.dopa.damrongdhama.attachments.Samples;
import th.go.dopa.damrongdhama.complaints.Complaints;
import th.go.dopa.damrongdhama.complaints.Person;
import th.go.dopa.damrongdhama.complaints.Somsri;
import th.go.dopa.damrongdhama.complaints.intake.Filed;
import th.go.dopa.damrongdhama.complaints.intake.Filings;
import th.go.dopa.damrongdhama.complaints.triage.Receiving;
import th.go.dopa.damrongdhama.directives.Circulars;
import th.go.dopa.damrongdhama.directives.Sent;
import th.go.dopa.damrongdhama.directives.Written;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.CircularId;
import th.go.dopa.damrongdhama.kernel.Citizen;
import th.go.dopa.damrongdhama.kernel.FiscalYear;
import th.go.dopa.damrongdhama.kernel.Machine;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.places.Villages;
import th.go.dopa.damrongdhama.publication.results.Releases;
import th.go.dopa.damrongdhama.web.Open;

/**
 * Personal data is planted wherever people type it or bring it: numbers, plates, accounts and names in texts and captions, a place in a photo's data, a face in
 * its pixels, names in a complaint. Then everything that is open to everybody is fetched, and every paper that goes out of the office: nothing of it is there.
 */
@PageTest
class NothingPersonalLeaksTest {

    private static final String DISTRICT = "6402";

    private static final Person NEIGHBOUR = new Person(
            "นาง", "สมพรรณ", "ทดลองดีงาม", "8999900000029", "0897654321", "sompan@example.org", "99/71 หมู่ 3");

    private static final String PLANTED =
            "มอบของให้ สมพรรณ ทดลองดีงาม เลขประจำตัวประชาชน ๘-๙๙๙๙-๐๐๐๐๐-๐๒-๙ โทร ๐๘๙-๗๖๕-๔๓๒๑ รถทะเบียน กข 9431 บัญชี 123-4-56789-0"
                    + " ไลน์ไอดี sompan.test บ้านเลขที่ 99/71";

    /** Addresses open to everybody that show nothing of what was planted, and why they are not fetched. */
    private static final Map<String, String> EXCUSED = Map.ofEntries(
            Map.entry("/account", "for who is signed in"),
            Map.entry("/account/password", "the form of who is signed in"),
            Map.entry("/account/password/changed", "says only that it was done"),
            Map.entry("/account/sessions", "for who is signed in"),
            Map.entry("/appointment", "for who is signed in"),
            Map.entry("/appointment/chosen", "for who is signed in"),
            Map.entry(
                    "/attachments/staged/{form}/{id}/small",
                    "the sender's own photo, under the secret key of his form"),
            Map.entry("/complaints/filed/{sent}", "for who has just filed"),
            Map.entry("/emblem/{fingerprint:[0-9a-f]{16}}.png", "the emblem of the department"),
            Map.entry("/error", "what a page says when it cannot be shown"),
            Map.entry(
                    "/honours/photos/{id:[1-9][0-9]{0,17}}/{photo:[1-9][0-9]{0,17}}/{size:small|large}",
                    "photos of praise of people who consented; none here"),
            Map.entry("/r/link/{token:[A-Za-z0-9_-]{16,64}}", "for the office that has the link"),
            Map.entry(
                    "/r/link/{token:[A-Za-z0-9_-]{16,64}}/photos/{photo:[1-9][0-9]{0,17}}/{size:small|large}",
                    "for the office that has the link"),
            Map.entry("/r/receipt/{number:[A-Za-z0-9-]{8,40}}", "says which office reported on which letter, and when"),
            Map.entry("/r/receipt/{number:[A-Za-z0-9-]{8,40}}/paper.pdf", "the same on paper"),
            Map.entry("/r/{code:[2-9a-hjkmnp-z]{8}}", "names a letter that is not secret, and offices"),
            Map.entry(
                    "/r/{code:[2-9a-hjkmnp-z]{8}}/offices/{office:[1-9][0-9]{0,17}}", "asks for the code of an office"),
            Map.entry("/sign-in", "for staff who sign in"),
            Map.entry("/sign-in/enrolment", "for staff who sign in"),
            Map.entry("/sign-in/enrolment/qr.svg", "for staff who sign in"),
            Map.entry("/sign-in/external", "for staff who sign in"),
            Map.entry("/sign-in/external/back", "for staff who sign in"),
            Map.entry("/sign-in/second-factor", "for staff who sign in"),
            Map.entry("/static/{*name}", "files of the program"),
            Map.entry("/track/case", "for who has the code"),
            Map.entry("/track/photos/{id}/{size}", "for who has the code"),
            Map.entry("/told/{token:[A-Za-z0-9_-]{16,64}}", "for who has the paper; read below"));

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Filings filings;

    @Autowired
    Receiving receiving;

    @Autowired
    Complaints complaints;

    @Autowired
    Circulars circulars;

    @Autowired
    Releases releases;

    @Autowired
    Villages villages;

    @Autowired
    Clock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    /** The photo with the face. */
    private String facing = "";

    @Test
    void whatWasPlantedComesOutNowhere() throws Exception {
        Staff chief = world.chief(DISTRICT);
        String address = publishedCase(chief);
        String activity = publishedActivity(chief);
        String circular = publishedSums(chief);
        int year = casesOfAnEarlierMonth();
        releases.release();

        Map<String, byte[]> fetched = everythingOpen(address, activity, circular, year);
        assertThat(unvisited(fetched.keySet()))
                .as("addresses open to everybody that nobody looked at")
                .isEmpty();
        fetched.putAll(papersOfTheOffice(chief, activity));

        assertThat(fetched).hasSizeGreaterThan(60);
        assertThat(text(fetched, "/results/files/results-" + year + "-64.csv"))
                .startsWith("\uFEFFscope,")
                .contains("\n" + DISTRICT + ",");
        assertThat(text(fetched, "/results/files/results-" + year + ".json")).contains("\"" + DISTRICT + "\"");
        assertThat(text(fetched, circular + ".csv")).contains(",1,1,0,0,1,0");
        fetched.forEach((path, bytes) -> assertThat(Leak.in(bytes)).as(path).isEmpty());
        List<String> veiled = fetched.keySet().stream()
                .filter(path -> path.matches(activity + "/photos/" + facing + "/(small|large)\\?v=.*"))
                .toList();
        assertThat(veiled).hasSize(2);
        assertThat(veiled).noneMatch(path -> Leak.face(Objects.requireNonNull(fetched.get(path)), 0.55, 0.1, 0.4, 0.8));
    }

    @Test
    void theLookItselfFindsWhatIsThere() throws IOException {
        assertThat(Leak.in(("<p>" + PLANTED + "</p>").getBytes(StandardCharsets.UTF_8)))
                .hasSizeGreaterThanOrEqualTo(6);
        assertThat(Leak.in("{\"a\":\"0897654321\"}".getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
        assertThat(Leak.in(Samples.fromTelephone(Samples.jpeg(320, 240, 5), 1, 33.3317, 44.4417)))
                .isNotEmpty();
        assertThat(Leak.in(Leak.pdf("บันทึก 8999900000029"))).isNotEmpty();
        assertThat(Leak.in(withFace())).contains("xmpmeta", "8999900000029", "sompan@example.org");
        assertThat(Leak.face(withFace(), 0.55, 0.1, 0.4, 0.8)).isTrue();
    }

    /** Enough cases of an earlier month for figures to be told. Gives the fiscal year of them. */
    private int casesOfAnEarlierMonth() {
        LocalDate day = Bangkok.today(clock).withDayOfMonth(1).minusMonths(2).withDayOfMonth(10);
        for (int i = 0; i < 6; i++) {
            filings.file(new Citizen(null), Somsri.potholeOf(NEIGHBOUR, DISTRICT, day));
        }
        return FiscalYear.of(day).year();
    }

    /** A report on a circular whose words and photo give away everything; its sums are published. */
    private String publishedSums(Staff chief) {
        Staff province = world.provinceOfficer("64");
        CircularId top = Sent.to(circulars, province, Written.circular(null), Bangkok.today(clock), DISTRICT)
                .id();
        String two = top + "-2";
        Visitor head = visitor(chief)
                .open("/desk/circulars/" + top + "/report")
                .fill("done-" + two, "yes")
                .fill("text-" + two, PLANTED)
                .attach(
                        "photos-" + two,
                        "sompan-0897654321.jpg",
                        Samples.fromTelephone(Samples.jpeg(640, 480, 67), 1, 33.3317, 44.4417))
                .press("press", "confirm");
        assertThat(head.path()).startsWith("/r/receipt/");
        visitor(province).open("/desk/circulars/" + top + "/returns").press("act", "publish");
        return "/circulars/" + circulars.seen(province, top).code();
    }

    private static String text(Map<String, byte[]> fetched, String path) {
        return new String(Objects.requireNonNull(fetched.get(path)), StandardCharsets.UTF_8);
    }

    /** A complaint with all that its form takes, closed with a photo that knows its place, and shown to everybody. */
    private String publishedCase(Staff chief) {
        Filed.Accepted filed = (Filed.Accepted)
                filings.file(new Citizen(null), Somsri.potholeOf(NEIGHBOUR, DISTRICT, Bangkok.today(clock)));
        receiving.receive(
                chief, filed.number(), complaints.seen(chief, filed.number()).version(), chief.account());
        Visitor head = visitor(chief)
                .open("/desk/complaints/" + filed.number())
                .turnTo("form[action$=/order]:has([name=order.kind])")
                .fill("order.kind", "CLOSE")
                .fill("order.closing", "FIXED")
                .fill("order.result", "ซ่อมแล้ว ติดต่อ " + NEIGHBOUR.phone())
                .attach(
                        "order.files",
                        "sompan-0897654321.jpg",
                        Samples.fromTelephone(Samples.jpeg(640, 480, 64), 1, 33.3317, 44.4417))
                .send();
        head.open("/desk/complaints/" + filed.number() + "/publication").turnTo(".showcase-form");
        head.fill("title", "ซ่อมถนนแล้ว").fill("told", PLANTED);
        head.fill("photos", head.one("input[name=photos]").val()).press("do", "preview");
        assertThat(head.text()).contains("เลขประจำตัวประชาชน", "หมายเลขโทรศัพท์", "ทะเบียนรถ", "เลขบัญชี", "ตัวอย่าง");
        head.turnTo(".showcase-form").fill("told", "ถนนเป็นหลุม กลบแล้ว").press("do", "preview");
        head.turnTo(".showcase-form").press("do", "publish");
        return head.one("a[href^=/cases/]").attr("href");
    }

    /** An activity whose words and captions gave away everything, a face and a place in its photos, until it was corrected and published. */
    private String publishedActivity(Staff chief) throws IOException {
        LocalDate today = Bangkok.today(clock);
        Visitor field = visitor(world.clerk(DISTRICT))
                .open("/desk/activities/new?fresh=yes")
                .turnTo("form[action='/desk/activities']")
                .fill("name", "ศูนย์ดำรงธรรมเคลื่อนที่ ตำบลสมมติ")
                .fill("kind", "VISIT")
                .fill("on.day", Integer.toString(today.getDayOfMonth()))
                .fill("on.month", Integer.toString(today.getMonthValue()))
                .fill("on.year", Integer.toString(ThaiDates.year(today)))
                .fill("results", PLANTED)
                .fill("consent", "yes")
                .attach("photos", "sompan-0897654321.png", withFace())
                .attach("photos", "b.jpg", Samples.fromTelephone(Samples.jpeg(640, 480, 65), 1, 33.3317, 44.4417))
                .send();
        String here = field.path();
        field.turnTo("form[action$=photos]");
        String caption = field.one("input[name^=caption]").attr("name");
        facing = caption.replace("caption.", "");
        field.fill(caption, "โทรหา 089-765-4321").send();
        Visitor head = visitor(chief).open(here).turnTo("form[action$=publish]").send();
        assertThat(head.status()).isEqualTo(422);
        assertThat(head.text())
                .contains("เลขประจำตัวประชาชน", "หมายเลขโทรศัพท์", "ทะเบียนรถ", "เลขบัญชี", "สมพรรณ ทดลองดีงาม");

        visitor(chief)
                .open(here + "/facts")
                .turnTo("form[action$=facts]")
                .fill("results", "มอบของให้ครอบครัวที่ลำบาก")
                .send();
        visitor(chief)
                .open(here)
                .turnTo("form[action$=photos]")
                .fill(caption, "มอบของ")
                .send();
        hideTheFace(visitor(chief), here);
        head = visitor(chief).open(here).turnTo("form[action$=publish]").send();
        return head.one("a[href^=/activities/]").attr("href");
    }

    private static void hideTheFace(Visitor chief, String here) {
        chief.open(chief.open(here).one(".arrange-veil").attr("href")).turnTo("form.veil");
        chief.form().select("input[name=cell]").stream()
                .filter(cell -> Integer.parseInt(cell.val().replaceAll("\\..*", "")) >= 4)
                .forEach(cell -> cell.attr("checked", true));
        chief.send();
        assertThat(chief.text()).contains("ภาพที่ชัดถูกลบแล้ว");
    }

    /** Follows every link that stays in the place, in both languages. */
    private Map<String, byte[]> everythingOpen(String address, String activity, String circular, int year) {
        Deque<String> waiting = new ArrayDeque<>(List.of(
                "/",
                "/en/",
                address,
                activity,
                "/en" + activity,
                activity + "/card.jpg",
                activity + "/square.jpg",
                "/card.jpg",
                circular,
                circular + ".csv",
                "/about",
                "/centres?province=64",
                "/centres/" + DISTRICT,
                "/en/centres/" + DISTRICT,
                "/centres/" + DISTRICT + "/activities",
                "/centres/" + DISTRICT + "/activities.ics",
                "/centres/" + DISTRICT + "/card.jpg",
                "/centres/" + DISTRICT + "/feed.atom",
                "/centres/" + DISTRICT + "/feed.json",
                "/provinces/64",
                "/provinces/64/card.jpg",
                "/provinces/64/feed.atom",
                "/provinces/64/feed.json",
                "/feed.atom",
                "/feed.json",
                "/complaints",
                "/complaints/new?district=" + DISTRICT,
                "/exhibit/worker.js",
                "/exhibit/" + DISTRICT,
                "/exhibit/" + DISTRICT + "/slides",
                "/honours",
                "/honours/64",
                "/honours/" + DISTRICT,
                "/map?province=64",
                "/petition.pdf",
                "/places/districts?province=64",
                "/places/subdistricts?district=" + DISTRICT,
                "/places/outlines",
                "/results/64",
                "/results/" + DISTRICT,
                "/results/data?province=64",
                "/results/files/results-" + year + ".csv",
                "/results/files/results-" + year + ".json",
                "/results/files/results-" + year + "-64.csv",
                "/results/files/results-" + year + "-64.json",
                "/results/catalogue.json",
                "/robots.txt",
                "/verify",
                "/verify/ABCD-EFGH",
                "/sitemap.xml",
                "/sitemaps/pages.xml",
                "/sitemaps/activities-" + FiscalYear.of(Bangkok.today(clock)).year() + ".xml"));
        Visitor anybody = new Visitor(port);
        Map<String, byte[]> fetched = new LinkedHashMap<>();
        while (!waiting.isEmpty()) {
            String path = waiting.poll();
            if (!fetched.containsKey(path)) {
                byte[] bytes = anybody.bytes(path);
                fetched.put(path, bytes);
                links(path, bytes).stream().filter(this::here).forEach(waiting::add);
            }
        }
        return fetched;
    }

    private static Set<String> links(String path, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Set<String> links = new LinkedHashSet<>();
        if (text.startsWith("<!doctype html")) {
            Document page = Jsoup.parse(text, "http://localhost" + path);
            for (Element one : page.select("a[href], link[href], img[src], source[src]")) {
                String link = one.hasAttr("href") ? one.absUrl("href") : one.absUrl("src");
                links.add(link.replaceFirst("^http://localhost(:\\d+)?", "").replaceAll("#.*", ""));
            }
        }
        return links;
    }

    /** What lies in the place or is about all places; not the same pages of other centres, and none that writes. */
    private boolean here(String link) {
        return link.startsWith("/")
                && !link.startsWith("/static/")
                && !link.startsWith("/sign-in")
                && !link.startsWith("/demo")
                && !link.matches(".*(/en)?/(centres|exhibit)/(?!" + DISTRICT + ")\\d{4}.*")
                && !link.matches("(/en)?/(results|provinces)/(?!64)\\d{2}.*")
                && !link.matches("(/en)?/results/files/results-25\\d\\d-(?!64).*")
                && !link.matches("(/en)?/complaints/new\\?.+");
    }

    private Set<String> unvisited(Set<String> fetched) {
        Set<String> open = new LinkedHashSet<>();
        mappings.getHandlerMethods().forEach((info, method) -> {
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            boolean everybody = AnnotatedElementUtils.hasAnnotation(method.getMethod(), Open.class)
                    || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Open.class);
            if (everybody && (methods.isEmpty() || methods.contains(RequestMethod.GET))) {
                for (PathPattern pattern :
                        Objects.requireNonNull(info.getPathPatternsCondition()).getPatterns()) {
                    if (!EXCUSED.containsKey(pattern.getPatternString())
                            && fetched.stream()
                                    .map(path -> path.replaceAll("\\?.*", "").replaceFirst("^/en(?=/)", ""))
                                    .noneMatch(path -> pattern.matches(PathContainer.parsePath(path)))) {
                        open.add(pattern.getPatternString());
                    }
                }
            }
        });
        return open;
    }

    /** Posters, newsletter, ready posts and the papers of the villages, as the office hands them out. */
    private Map<String, byte[]> papersOfTheOffice(Staff chief, String activity) throws Exception {
        Visitor head = visitor(chief);
        Map<String, byte[]> papers = new LinkedHashMap<>();
        String id = activity.replaceAll(".*/", "");
        for (String kind : List.of("activity/" + id, "month", "newsletter", "steps", "role")) {
            byte[] paper = head.open("/desk/posters/" + kind)
                    .turnTo("form[method=post].card")
                    .take("do", "pdf")
                    .body();
            assertThat(new String(paper, StandardCharsets.ISO_8859_1)).startsWith("%PDF");
            papers.put("/desk/posters/" + kind, paper);
        }
        papers.put("/desk/posts/" + id, head.bytes("/desk/posts/" + id));
        head.open("/desk/broadcasts").press("activity", id);
        String script = head.path();
        papers.put(script, head.bytes(script));
        villages.name(new Machine("test"), new AreaCode(DISTRICT + "01"), 1, "บ้านสมมติ");
        head.open(script + "/assignment").send();
        byte[] sheets = head.bytes(script + "/sheets.pdf");
        papers.put(script + "/sheets.pdf", sheets);
        String told = AVillageHeadTicksTest.scanned(sheets);
        assertThat(new Visitor(port).open(told).status()).isEqualTo(200);
        papers.put(told, new Visitor(port).bytes(told));
        return papers;
    }

    private Visitor visitor(Staff staff) {
        return new Visitor(port).as(world.signedIn(staff));
    }

    private static byte[] withFace() throws IOException {
        BufferedImage picture = Samples.quarters(1_800, 1_200, 66);
        Face.draw(picture, 900, 0, 900, 1_200);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        byte[] named = Samples.withChunk(
                bytes.toByteArray(), "tEXt", "Author\0sompan@example.org".getBytes(StandardCharsets.ISO_8859_1));
        String about = "XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta>8999900000029</x:xmpmeta>";
        return Samples.withChunk(named, "iTXt", about.getBytes(StandardCharsets.ISO_8859_1));
    }
}
