package th.go.dopa.damrongdhama.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.activities.ActivityKind;
import th.go.dopa.damrongdhama.activities.ActivityState;
import th.go.dopa.damrongdhama.complaints.AccusedKind;
import th.go.dopa.damrongdhama.complaints.AccusedSeat;
import th.go.dopa.damrongdhama.complaints.ClosingReason;
import th.go.dopa.damrongdhama.complaints.Importance;
import th.go.dopa.damrongdhama.complaints.Nature;
import th.go.dopa.damrongdhama.complaints.OrderKind;
import th.go.dopa.damrongdhama.complaints.RefusalReason;
import th.go.dopa.damrongdhama.directives.SelfFilling;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.letters.Urgency;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the demo is made of (วัตถุดิบของข้อมูลสาธิต): invented names, villages, agencies, people, stories and words, as the files of the room have them. */
record Material(
        Names names,
        Villages villages,
        Agencies agencies,
        Cast cast,
        Stories stories,
        Words words,
        Services services,
        Head letterhead,
        FieldWork fieldwork,
        ShownCases shown,
        Praise praise,
        Circulars circulars) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    static Material read() {
        return new Material(
                read("names", Names.class),
                read("villages", Villages.class),
                read("agencies", Agencies.class),
                read("cast", Cast.class),
                read("stories", Stories.class),
                read("words", Words.class),
                read("services", Services.class),
                read("letterhead", Head.class),
                read("fieldwork", FieldWork.class),
                read("shown", ShownCases.class),
                read("praise", Praise.class),
                read("circulars", Circulars.class));
    }

    /**
     * Circulars, and how those who write them head their letters.
     *
     * @param told what districts report to each ask, in turn
     */
    record Circulars(
            String about,
            Head department,
            String departmentUnit,
            Head province,
            String provinceUnit,
            Signer director,
            Signer governor,
            List<String> desks,
            List<List<String>> told,
            Mailing founding,
            Mailing present) {}

    /** An invented person who signs. */
    record Signer(String name, String position) {}

    /** A circular, and the letter by which a province carries it onward. */
    record Mailing(
            int number,
            @Nullable LocalDate on,
            Urgency urgency,
            String subject,
            String to,
            List<String> references,
            List<String> paragraphs,
            List<Asked> asks,
            @Nullable Cover cover) {}

    /** What a circular asks. */
    record Asked(String words, String unit, boolean photos, SelfFilling fact) {}

    /** The letter of the province. */
    record Cover(int number, LocalDate on, String to, List<String> references, List<String> paragraphs) {

        Mailing asMailing(Mailing carried) {
            return new Mailing(
                    number, on, carried.urgency(), carried.subject(), to, references, paragraphs, List.of(), null);
        }
    }

    /** The praise of a meeting. */
    record Praise(String about, String praiser, List<Praised> praises, PraiseMeeting meeting) {}

    /**
     * Who is praised by name, and for what.
     *
     * @param category of the lesson; "" where there is none
     */
    record Praised(
            List<String> who,
            String team,
            String reason,
            String category,
            String lesson,
            String resolution,
            boolean certificate,
            boolean agrees) {}

    /** What its minutes say. */
    record PraiseMeeting(
            String place,
            String chair,
            String recorder,
            List<String> present,
            List<String> absent,
            List<String> items) {}

    record ShownCases(String about, List<ShownCase> cases) {}

    /** What everybody is told of a case of this kind. */
    record ShownCase(String category, String title, String told) {}

    /** How the town district heads its letters. */
    record Head(String code, String sender, List<String> address) {}

    record Names(String about, List<String> men, List<String> women, List<String> lastNames) {}

    record Villages(
            String about, String shown, String spoken, List<String> first, List<String> last, int fewest, int most) {}

    record Agencies(String about, List<Agency> agencies) {}

    /** @param serves what it is asked for in the stories, besides its own key */
    record Agency(String key, String keptBy, String nameTh, String nameEn, List<String> serves) {

        boolean answersTo(String wanted) {
            return key.equals(wanted) || serves.contains(wanted);
        }
    }

    record Cast(
            String about,
            List<Person> people,
            String districtChiefPosition,
            String districtOfficerPosition,
            String agencyPosition,
            String prefixMan,
            String prefixWoman,
            String prefixMiss) {}

    /** @param tryIt under which message key the page of the demo says what to try, or null */
    record Person(String userName, String name, @Nullable String tryIt, List<Post> posts) {

        Person invited(String how) {
            return new Person(userName, name, how, posts);
        }
    }

    /** @param office the code of a district or province, DOPA, or the key of an agency */
    record Post(
            String office,
            Role role,
            String position,
            boolean mayReveal,
            boolean actingFor,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    record Stories(String about, List<Story> stories) {}

    /**
     * Something that happens to villagers.
     *
     * @param weight how often, beside the others
     * @param scene what its photos show, or null
     * @param order what the chief orders; null refers it to the agencies
     */
    record Story(
            String category,
            int weight,
            @Nullable Scene scene,
            List<String> agencies,
            String story,
            String landmark,
            String wish,
            @Nullable String categoryWords,
            @Nullable AccusedKind accusedKind,
            @Nullable AccusedSeat seat,
            @Nullable String accused,
            @Nullable Importance importance,
            @Nullable Nature nature,
            @Nullable OrderKind order) {

        String main() {
            return category.substring(0, 2);
        }
    }

    record Words(
            String about,
            Map<String, List<String>> opinions,
            List<String> orders,
            List<String> ordersInstead,
            Map<String, List<String>> assignments,
            Map<String, List<String>> reports,
            Map<ClosingReason, List<String>> results,
            Map<RefusalReason, List<String>> refusals,
            List<String> refusalOpinions,
            List<String> closingOpinions,
            List<String> notes,
            List<String> told,
            List<String> visits,
            List<String> mediations,
            List<String> questions,
            List<String> information,
            List<String> thanks,
            List<String> complaints,
            List<String> cancellations,
            List<String> sentUp,
            List<String> givenBack,
            List<String> addresses) {}

    record Services(String about, List<Service> services) {}

    record Service(Nature nature, String what, String result) {}

    record FieldWork(String about, List<Outing> outings) {}

    /**
     * An activity of a centre.
     *
     * @param day how many days from the first start of the demo; below 0 it is over
     * @param fate how far it came
     * @param photos what each shows, in words
     */
    record Outing(
            String office,
            int day,
            ActivityKind kind,
            String name,
            @Nullable Integer nth,
            String subdistrict,
            int moo,
            String place,
            String chair,
            String partners,
            @Nullable Integer reached,
            @Nullable Integer received,
            String done,
            String results,
            ActivityState fate,
            List<String> photos) {}

    private static <T> T read(String name, Class<T> type) {
        try (InputStream file = Objects.requireNonNull(Material.class.getResourceAsStream("/demo/" + name + ".json"))) {
            return JSON.readValue(file, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
