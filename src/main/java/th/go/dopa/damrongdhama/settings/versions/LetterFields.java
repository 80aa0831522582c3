package th.go.dopa.damrongdhama.settings.versions;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import th.go.dopa.damrongdhama.kernel.ThaiText;
import th.go.dopa.damrongdhama.settings.LetterTexts;
import th.go.dopa.damrongdhama.web.Form;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The words of letters and forms (ถ้อยคำในหนังสือ): a subject and a text each, and how heads of offices are addressed. */
final class LetterFields implements Fields {

    /** Without these nobody knows when and where to come. */
    private static final List<String> INVITES = List.of("{date}", "{time}", "{venue}");

    @Override
    public void fill(Form form, JsonNode version) {
        for (String kind : LetterTexts.KINDS) {
            JsonNode text = version.get("texts").get(kind);
            form.set(kind + ".subject", text.get("subject").asString());
            form.set(kind + ".body", text.get("body").asString());
        }
        form.set(
                "posts",
                lines(
                        version.get("posts"),
                        post -> post.get("begins").asString() + " = "
                                + post.get("post").asString()));
        form.set("clergy", lines(version.get("clergy"), JsonNode::asString));
    }

    @Override
    public ObjectNode read(Form form, JsonNode before) {
        ObjectNode body = (ObjectNode) before.deepCopy();
        ObjectNode texts = body.putObject("texts");
        for (String kind : LetterTexts.KINDS) {
            texts.putObject(kind)
                    .put("subject", ThaiText.normalise(form.value(kind + ".subject")))
                    .put("body", ThaiText.normalise(form.value(kind + ".body")).replace("\r\n", "\n"));
        }
        String invitation = form.value("invitation.body");
        if (!INVITES.stream().allMatch(invitation::contains)) {
            form.fault("invitation.body", "settings.fault.letter-invites", String.join(" ", INVITES));
        }
        ArrayNode posts = body.putArray("posts");
        form.value("posts")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    String[] parts = line.split("=", 2);
                    if (parts.length == 2) {
                        posts.addObject()
                                .put("begins", ThaiText.normalise(parts[0]).strip())
                                .put("post", ThaiText.normalise(parts[1]).strip());
                    } else {
                        form.fault("posts", "settings.fault.letter-post", line);
                    }
                });
        ArrayNode clergy = body.putArray("clergy");
        form.value("clergy")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(clergy::add);
        return body;
    }

    private static String lines(JsonNode all, Function<JsonNode, String> one) {
        return StreamSupport.stream(all.spliterator(), false).map(one).collect(Collectors.joining("\n"));
    }
}
