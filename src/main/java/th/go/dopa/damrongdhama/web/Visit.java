package th.go.dopa.damrongdhama.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDates;

/** One look at one page (การเข้าชม): who looks, in which language, and the words and addresses the page is made of. */
public final class Visit {

    /** Request attribute under which {@code people} leaves the signed-in {@link Staff}. */
    public static final String STAFF = Visit.class.getName() + ".staff";

    /** Request attribute: the appointments of the signed-in person as a {@code List<Option>} (value: the id), when there are several. */
    public static final String POSTS = Visit.class.getName() + ".posts";

    private static final String ATTRIBUTE = Visit.class.getName();

    private static final String SCREEN = Visit.class.getName() + ".screen";

    private final HttpServletRequest request;
    private final Language language;
    private final Words words;
    private final Assets assets;
    private final Supplier<@Nullable String> emblem;
    private final boolean demo;
    private final List<Waiting> waiting;
    private @Nullable List<Waits> waits;

    private Visit(
            HttpServletRequest request,
            Language language,
            Words words,
            Assets assets,
            Supplier<@Nullable String> emblem,
            boolean demo,
            List<Waiting> waiting) {
        this.request = request;
        this.language = language;
        this.words = words;
        this.assets = assets;
        this.emblem = emblem;
        this.demo = demo;
        this.waiting = List.copyOf(waiting);
    }

    static Visit of(
            HttpServletRequest request,
            Words words,
            Assets assets,
            Supplier<@Nullable String> emblem,
            boolean demo,
            List<Waiting> waiting) {
        if (request.getAttribute(ATTRIBUTE) instanceof Visit known) {
            return known;
        }
        Language language = request.getAttribute(FrontDoor.LANGUAGE) instanceof Language asked ? asked : Language.TH;
        Visit visit = new Visit(request, language, words, assets, emblem, demo, waiting);
        request.setAttribute(ATTRIBUTE, visit);
        return visit;
    }

    public Language language() {
        return language;
    }

    public boolean english() {
        return language == Language.EN;
    }

    /** An address of this site in the reader's language; staff pages and files have one language only. */
    public String href(String path) {
        return english() && !FrontDoor.thaiOnly(path) ? "/en" + path : path;
    }

    /** The address of this page without its language; what is shown after an error is the page that was asked for. */
    public String path() {
        Object failed = request.getAttribute("jakarta.servlet.error.request_uri");
        String path = failed instanceof String asked ? asked : request.getRequestURI();
        return FrontDoor.withoutLanguage(path);
    }

    /** A page of this site in full, as those outside ask for it. */
    public String address(String path) {
        return ServletUriComponentsBuilder.fromContextPath(request).toUriString() + path;
    }

    /** This page in full, in a language, without its question. */
    public String address(Language in) {
        String here = path();
        return address(in == Language.EN ? "/en" + here : here);
    }

    /** This page in the other language, with its question; the front page when it was not simply asked for. */
    public String otherLanguage() {
        String path = request.getMethod().equals("GET") ? path() : "/";
        String query = request.getQueryString();
        String page = path + (query == null || !request.getMethod().equals("GET") ? "" : "?" + query);
        return english() ? page : "/en" + page;
    }

    /** The words behind a key. */
    public String t(String key, Object... arguments) {
        return words.say(language, key, arguments);
    }

    /** The words of what is wrong with an answer. */
    public String t(Fault fault) {
        return words.say(language, fault.key(), fault.arguments().toArray());
    }

    /** Which template is shown. */
    void show(String template) {
        request.setAttribute(SCREEN, template);
    }

    /** The name of what is shown, to be found in the manual; "" before anything is. */
    public String screen() {
        return request.getAttribute(SCREEN) instanceof String screen ? screen.replace('/', '-') : "";
    }

    /** How the screen that is shown is used; null where nothing is written about it. */
    public @Nullable Help help() {
        return request.getAttribute(SCREEN) instanceof String screen ? help(screen) : null;
    }

    /** How a screen is used, by the name of its template; null where nothing is written about it. */
    public @Nullable Help help(String screen) {
        String key = "help." + screen.replace('/', '.');
        return words.has(Language.TH, key) ? Help.read(words.say(Language.TH, key)) : null;
    }

    /** What a form must send back in the field {@link #csrfName()}. */
    public String csrf() {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }

    public String csrfName() {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? token.getParameterName()
                : "_csrf";
    }

    /** The address of a file under {@code static/}, with its fingerprint, such as {@code asset("js/app.js")}. */
    public String asset(String name) {
        return assets.address(name);
    }

    /** The address of the official emblem; null while its space is empty. */
    public @Nullable String emblem() {
        return emblem.get();
    }

    public @Nullable Staff staff() {
        return request.getAttribute(STAFF) instanceof Staff staff ? staff : null;
    }

    /** The appointments the signed-in person may act under, when there are several. */
    @SuppressWarnings("unchecked")
    public List<Option> posts() {
        return request.getAttribute(POSTS) instanceof List<?> posts ? (List<Option>) posts : List.of();
    }

    /** Where the signed-in person can go, what belongs together in one group. */
    public List<DeskMenu.Group> menu() {
        Staff staff = staff();
        return staff == null ? List.of() : DeskMenu.of(staff.role());
    }

    /**
     * Something that waits.
     *
     * @param way of the menu that leads to it
     * @param words how much it is, in a sentence
     */
    public record Waits(String way, String href, int count, String words) {}

    /** What waits for the signed-in person, asked once for each page; what is at nought is left out. */
    public List<Waits> waits() {
        List<Waits> asked = waits;
        if (asked == null) {
            Staff staff = staff();
            asked = staff == null
                    ? List.of()
                    : menu().stream()
                            .flatMap(group -> group.ways().stream())
                            .flatMap(way -> waiting.stream()
                                    .filter(one -> one.way().equals(way.name()))
                                    .map(one -> waits(one, way, one.count(staff))))
                            .filter(one -> one.count() > 0)
                            .toList();
            waits = asked;
        }
        return asked;
    }

    /** How much waits on a way of the menu; 0 for nothing. */
    public int waits(DeskMenu way) {
        return waits().stream()
                .filter(one -> one.way().equals(way.name()))
                .mapToInt(Waits::count)
                .sum();
    }

    private Waits waits(Waiting one, DeskMenu way, int count) {
        return new Waits(way.name(), way.href(), count, t(one.words(), count));
    }

    public boolean demo() {
        return demo;
    }

    /** A date as it is read: {@code 25 พฤศจิกายน 2569} or {@code 25 November 2026}. */
    public String date(LocalDate date) {
        return english() ? ThaiDates.english(date) : ThaiDates.longDate(date, false);
    }

    /** A moment as it is read, by the clocks of Bangkok. */
    public String dateTime(Instant moment) {
        return english() ? ThaiDates.english(moment) : ThaiDates.dateTime(moment);
    }
}
