package th.go.dopa.damrongdhama.settings.versions;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;
import th.go.dopa.damrongdhama.kernel.ThaiText;
import th.go.dopa.damrongdhama.web.Form;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One main type of complaints with its sub-types (ประเภทเรื่องหลักและรอง) on the screen; all other types stay as the version before had them. Codes are
 * given by the system and never change.
 *
 * @param code two digits, or "new"
 */
record MainFields(String code) implements Fields {

    static final String NEW = "new";
    private static final int LONGEST = 120;
    private static final int OTHERS = 99;
    private static final List<String> TICKS = List.of("secret", "anonymousAllowed", "proofNeeded", "wordsNeeded");
    private static final List<String> DAYS = List.of("targetDays", "reportDays");

    @Override
    public void fill(Form form, JsonNode version) {
        if (code.equals(NEW)) {
            form.set("targetDays", "10").set("reportDays", "15");
            return;
        }
        JsonNode main = main(version);
        for (String text : List.of("nameTh", "nameEn", "usualOwners", "targetDays", "reportDays")) {
            form.set(text, main.get(text).asString());
        }
        TICKS.stream().filter(tick -> main.get(tick).asBoolean()).forEach(tick -> form.set(tick, "yes"));
        int number = 0;
        for (JsonNode sub : main.get("subs")) {
            String row = "s" + number++ + "-";
            form.set(row + "code", sub.get("code").asString());
            form.set(row + "nameTh", sub.get("nameTh").asString());
            form.set(row + "nameEn", sub.get("nameEn").asString());
            form.set(row + "proofNeeded", choice(sub.get("proofNeeded")));
            form.set(row + "wordsNeeded", choice(sub.get("wordsNeeded")));
            DAYS.forEach(
                    days -> form.set(row + days, sub.has(days) ? sub.get(days).asString() : ""));
        }
    }

    @Override
    public ObjectNode read(Form form, JsonNode before) {
        ObjectNode body = (ObjectNode) before.deepCopy();
        ArrayNode mains = (ArrayNode) body.get("mains");
        ObjectNode main = code.equals(NEW) ? inserted(mains, free(codes(mains))) : main(body);
        texts(form, "", main);
        main.put("usualOwners", text(form, "usualOwners"));
        TICKS.forEach(tick -> main.put(tick, form.chosen(tick, "yes")));
        DAYS.forEach(days -> number(form, days, main));
        if (form.chosen("anonymousAllowed", "yes") && !form.chosen("secret", "yes")) {
            form.fault("anonymousAllowed", "settings.fault.anonymous");
        }
        subs(form, main);
        return body;
    }

    /** The numbers of the sub-types that the form holds. */
    static List<Integer> rows(Form form) {
        return IntStream.iterate(0, row -> form.has("s" + row + "-code"), row -> row + 1)
                .boxed()
                .toList();
    }

    private static void subs(Form form, ObjectNode main) {
        Set<String> codes = main.has("subs") ? codes((ArrayNode) main.get("subs")) : Set.of();
        ArrayNode subs = main.putArray("subs");
        for (int row : rows(form)) {
            String name = "s" + row + "-";
            if (!form.chosen(name + "drop", "yes")) {
                sub(form, name, subs.addObject().put("code", form.value(name + "code")));
            }
        }
        if (form.has("new-nameTh") || form.has("new-nameEn")) {
            sub(form, "new-", inserted(subs, free(codes)));
        }
        if (subs.isEmpty()) {
            form.fault("new-nameTh", "settings.fault.no-sub");
        }
    }

    private static void sub(Form form, String row, ObjectNode sub) {
        texts(form, row, sub);
        for (String tick : List.of("proofNeeded", "wordsNeeded")) {
            if (form.has(row + tick)) {
                sub.put(tick, form.value(row + tick).equals("yes"));
            }
        }
        for (String days : DAYS) {
            if (form.has(row + days)) {
                number(form, row + days, sub);
            }
        }
    }

    private static void texts(Form form, String row, ObjectNode home) {
        for (String name : List.of("nameTh", "nameEn")) {
            String text = text(form, row + name);
            if (text.isEmpty() || text.length() > LONGEST) {
                form.fault(row + name, "settings.fault.name-missing");
            }
            home.put(name, text);
        }
    }

    private static void number(Form form, String field, ObjectNode home) {
        String typed = ThaiDigits.arabic(form.value(field));
        if (typed.matches("[0-9]{1,3}") && Integer.parseInt(typed) >= 1 && Integer.parseInt(typed) <= 365) {
            home.put(field.substring(field.indexOf('-') + 1), Integer.parseInt(typed));
        } else {
            form.fault(field, "settings.fault.number", 1, 365);
        }
    }

    private ObjectNode main(JsonNode version) {
        return StreamSupport.stream(version.get("mains").spliterator(), false)
                .filter(main -> main.get("code").asString().equals(code))
                .map(ObjectNode.class::cast)
                .findFirst()
                .orElseThrow(() -> new NotFound("main category " + code));
    }

    private static Set<String> codes(ArrayNode coded) {
        return StreamSupport.stream(coded.spliterator(), false)
                .map(one -> one.get("code").asString())
                .collect(Collectors.toSet());
    }

    /** The next code; 99 is kept for whatever else there is. */
    private static String free(Set<String> codes) {
        int highest = codes.stream()
                .mapToInt(Integer::parseInt)
                .filter(code -> code < OTHERS)
                .max()
                .orElse(0);
        return "%02d".formatted(highest + 1);
    }

    /** A new type stands in the order of the codes. */
    private static ObjectNode inserted(ArrayNode coded, String code) {
        int place = (int) StreamSupport.stream(coded.spliterator(), false)
                .filter(one -> one.get("code").asString().compareTo(code) < 0)
                .count();
        return coded.insertObject(place).put("code", code);
    }

    private static String text(Form form, String field) {
        return ThaiText.normalise(form.value(field)).strip().replaceAll("\\s+", " ");
    }

    private static String choice(@Nullable JsonNode value) {
        return value == null || value.isNull() ? "" : value.asBoolean() ? "yes" : "no";
    }
}
