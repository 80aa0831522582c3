package th.go.dopa.damrongdhama.settings.versions;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;
import th.go.dopa.damrongdhama.web.Form;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Settings that are numbers and times: the deadlines (กำหนดเวลา) and how messages are sent (การส่งข้อความ). */
public record PlainFields(List<Group> groups, List<Order> orders) implements Fields {

    static final PlainFields DEADLINES = new PlainFields(
            List.of(
                    new Group(
                            "intake",
                            PlainField.days("firstLookWorkingDays"),
                            PlainField.days("screeningWorkingDays"),
                            PlainField.days("callBackWorkingDays"),
                            PlainField.days("correctionWorkingDays"),
                            PlainField.days("tellComplainantDays"),
                            PlainField.days("confirmationDays")),
                    new Group(
                            "agency",
                            PlainField.days("agencyReportDays"),
                            PlainField.days("agencyReportLongestDays"),
                            PlainField.numbers("reminderDaysAfterDue")),
                    new Group(
                            "follow-up",
                            PlainField.numbers("noProgressDays"),
                            PlainField.numbers("nearDueDays"),
                            PlainField.number("recordsKeptYears", 10, 100)),
                    new Group(
                            "mediation",
                            PlainField.days("civilMediation.firstDays"),
                            PlainField.days("civilMediation.extensionDays"),
                            PlainField.days("civilMediation.longestDays"),
                            PlainField.days("criminalMediation.firstDays"),
                            PlainField.days("criminalMediation.extensionDays"),
                            PlainField.days("criminalMediation.longestDays")),
                    new Group(
                            "hours",
                            PlainField.time("officeOpens"),
                            PlainField.time("officeCloses"),
                            PlainField.time("lunchBegins"),
                            PlainField.time("lunchEnds"))),
            List.of(
                    new Order("agencyReportDays", "agencyReportLongestDays", false),
                    new Order("civilMediation.firstDays", "civilMediation.longestDays", false),
                    new Order("criminalMediation.firstDays", "criminalMediation.longestDays", false),
                    new Order("officeOpens", "lunchBegins", true),
                    new Order("lunchBegins", "lunchEnds", true),
                    new Order("lunchEnds", "officeCloses", true)));

    static final PlainFields MESSAGES = new PlainFields(
            List.of(
                    new Group("quiet", PlainField.time("quietFrom"), PlainField.time("quietTo")),
                    new Group(
                            "keeping",
                            PlainField.number("blankedAfterDays", 1, 30),
                            PlainField.number("triedForDays", 1, 30))),
            List.of());

    /** Fields that stand together under one heading. */
    public record Group(String name, List<PlainField> fields) {

        Group(String name, PlainField... fields) {
            this(name, List.of(fields));
        }
    }

    /** The second may not be below the first; of times it must be later. */
    public record Order(String first, String second, boolean time) {}

    @Override
    public void fill(Form form, JsonNode version) {
        fields().forEach(field -> form.set(field.name(), shown(version.at(pointer(field.name())))));
    }

    @Override
    public ObjectNode read(Form form, JsonNode before) {
        ObjectNode body = (ObjectNode) before.deepCopy();
        fields().forEach(field -> read(form, field, body));
        if (!form.faulty()) {
            orders.forEach(order -> check(form, body, order));
        }
        return body;
    }

    private List<PlainField> fields() {
        return groups.stream().flatMap(group -> group.fields().stream()).toList();
    }

    private static void read(Form form, PlainField field, ObjectNode body) {
        String typed = ThaiDigits.arabic(form.value(field.name())).strip();
        String name = field.name().substring(field.name().indexOf('.') + 1);
        ObjectNode home = name.equals(field.name())
                ? body
                : (ObjectNode) body.get(field.name().substring(0, field.name().indexOf('.')));
        switch (field.shape()) {
            case NUMBER -> {
                if (between(typed, field)) {
                    home.put(name, Integer.parseInt(typed));
                } else {
                    form.fault(field.name(), "settings.fault.number", field.least(), field.most());
                }
            }
            case NUMBERS -> {
                List<String> each = Arrays.stream(typed.split("[,\\s]+", -1)).toList();
                if (each.stream().allMatch(one -> between(one, field))) {
                    ArrayNode numbers = home.putArray(name);
                    each.forEach(one -> numbers.add(Integer.parseInt(one)));
                } else {
                    form.fault(field.name(), "settings.fault.numbers", field.least(), field.most());
                }
            }
            case TIME -> {
                if (typed.matches("([01]?[0-9]|2[0-3])[:.][0-5][0-9]")) {
                    home.put(name, (typed.length() == 4 ? "0" : "") + typed.replace('.', ':'));
                } else {
                    form.fault(field.name(), "settings.fault.time");
                }
            }
        }
    }

    private static void check(Form form, JsonNode body, Order order) {
        JsonNode first = body.at(pointer(order.first()));
        JsonNode second = body.at(pointer(order.second()));
        if (order.time()) {
            if (first.asString().compareTo(second.asString()) >= 0) {
                form.fault(order.second(), "settings.fault.later", first.asString());
            }
        } else if (second.asInt() < first.asInt()) {
            form.fault(order.second(), "settings.fault.shorter", first.asInt());
        }
    }

    private static boolean between(String typed, PlainField field) {
        return typed.matches("[0-9]{1,4}")
                && Integer.parseInt(typed) >= field.least()
                && Integer.parseInt(typed) <= field.most();
    }

    private static String shown(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asString)
                        .collect(Collectors.joining(", "))
                : value.asString();
    }

    private static String pointer(String name) {
        return "/" + name.replace('.', '/');
    }
}
