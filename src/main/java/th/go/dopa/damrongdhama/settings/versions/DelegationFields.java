package th.go.dopa.damrongdhama.settings.versions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import th.go.dopa.damrongdhama.web.Form;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Which acts wait for the chief's order (การมอบอำนาจสั่งการ): ticks for all categories, and ticks for each that differs. */
final class DelegationFields implements Fields {

    /** The acts that a chief can order, by the names that the cases give them. */
    static final List<String> ACTS = List.of("REFER", "VISIT", "MEDIATE", "REFUSE", "CLOSE");

    @Override
    public void fill(Form form, JsonNode version) {
        form.set("acts", acts(version));
        int number = 0;
        for (JsonNode exception : version.get("exceptions")) {
            String row = "x" + number++;
            form.set(row + "-category", exception.get("category").asString());
            form.set(row + "-acts", acts(exception));
        }
    }

    @Override
    public ObjectNode read(Form form, JsonNode before) {
        ObjectNode body = (ObjectNode) before.deepCopy();
        tick(body.putArray("ordersNeeded"), form, "acts");
        ArrayNode exceptions = body.putArray("exceptions");
        Set<String> categories = new TreeSet<>();
        for (int row : rows(form)) {
            String category = form.value("x" + row + "-category");
            if (!form.chosen("x" + row + "-drop", "yes") && categories.add(category)) {
                tick(
                        exceptions.addObject().put("category", category).putArray("ordersNeeded"),
                        form,
                        "x" + row + "-acts");
            }
        }
        if (form.has("new-category")) {
            if (!form.value("new-category").matches("[0-9]{2}|[0-9]{4}")
                    || !categories.add(form.value("new-category"))) {
                form.fault("new-category", "settings.fault.category-twice");
            }
            tick(
                    exceptions
                            .addObject()
                            .put("category", form.value("new-category"))
                            .putArray("ordersNeeded"),
                    form,
                    "new-acts");
        } else if (!form.values("new-acts").isEmpty()) {
            form.fault("new-category", "settings.fault.category-missing");
        }
        return body;
    }

    /** The numbers of the exceptions that the form holds. */
    static List<Integer> rows(Form form) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; form.has("x" + row + "-category"); row++) {
            rows.add(row);
        }
        return rows;
    }

    private static void tick(ArrayNode acts, Form form, String field) {
        ACTS.stream().filter(act -> form.chosen(field, act)).forEach(acts::add);
    }

    private static List<String> acts(JsonNode rule) {
        return StreamSupport.stream(rule.get("ordersNeeded").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
