package th.go.dopa.damrongdhama.settings;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What letters and forms of a case say (ถ้อยคำในหนังสือและแบบพิมพ์), and how heads of offices are addressed.
 *
 * @param texts one for each of {@link #KINDS}
 * @param posts the post of the head of an office, by how its name begins; the first that fits holds
 * @param clergy titles whose bearers are greeted as clergy
 */
public record LetterTexts(Map<String, LetterText> texts, List<Post> posts, List<String> clergy) {

    /** Every letter and form that has words of its own. */
    public static final List<String> KINDS = List.of(
            "forward",
            "contact",
            "answer",
            "acknowledgement",
            "result",
            "refusal",
            "reply",
            "reminder",
            "transfer",
            "memo",
            "invitation",
            "petition",
            "statement",
            "telephone",
            "mediation",
            "receipt");

    /** The facts of a case that may stand in the words. */
    public static final Set<String> FACTS = Set.of(
            "number",
            "received",
            "office",
            "sender",
            "category",
            "place",
            "story",
            "agency",
            "assignment",
            "days",
            "due",
            "times",
            "result",
            "opinion",
            "complainant",
            "phone",
            "track",
            "date",
            "time",
            "weekday",
            "venue");

    private static final Pattern NAMED = Pattern.compile("\\{([^{}]*)\\}");

    public LetterTexts {
        texts = Map.copyOf(texts);
        posts = List.copyOf(posts);
        clergy = List.copyOf(clergy);
        Set<String> missing = new TreeSet<>(KINDS);
        missing.removeAll(texts.keySet());
        Fault.unless(missing.isEmpty() && texts.size() == KINDS.size(), "settings.fault.letter-missing", missing);
        texts.values().forEach(text -> check(text.subject() + "\n" + text.body()));
    }

    /**
     * How the head of an office is addressed.
     *
     * @param begins how the name of the office begins; "" fits every name
     * @param post what is written before the name
     */
    public record Post(String begins, String post) {}

    public LetterText of(String kind) {
        LetterText text = texts.get(kind);
        if (text == null) {
            throw new IllegalArgumentException("no letter " + kind);
        }
        return text;
    }

    /** The head of an office, as a letter to it is addressed. */
    public String head(String office) {
        return posts.stream()
                .filter(post -> office.startsWith(post.begins()))
                .findFirst()
                .map(post -> post.post() + office)
                .orElse(office);
    }

    /** Whether somebody with this title is greeted as clergy. */
    public boolean clergy(String title) {
        return clergy.stream().anyMatch(title::startsWith);
    }

    private static void check(String text) {
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            Fault.unless(FACTS.contains(named.group(1)), "settings.fault.letter-fact", named.group());
        }
    }
}
