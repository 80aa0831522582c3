package th.go.dopa.damrongdhama.proofs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A statement as the server planned and ran it, told by {@code auto_explain}.
 *
 * @param sql the statement, in one line
 * @param millis how long it ran
 * @param plan the tree of its steps, with the rows that each gave
 */
record Planned(String sql, double millis, JsonNode plan) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> READS =
            Set.of("Seq Scan", "Index Scan", "Index Only Scan", "Bitmap Heap Scan", "Tid Scan", "Sample Scan");

    /** So much may always be read and thrown away: some ten milliseconds. */
    private static final int LITTLE = 20_000;

    /** All statements in what the server wrote into its log. */
    static List<Planned> in(String log) {
        List<Planned> all = new ArrayList<>();
        String[] entries = log.split("\n(?!\t)", -1);
        for (String entry : entries) {
            int told = entry.indexOf("LOG:  duration: ");
            int plan = entry.indexOf("ms  plan:");
            if (told >= 0 && plan > told) {
                double millis = Double.parseDouble(entry.substring(told + "LOG:  duration: ".length(), plan)
                        .strip());
                JsonNode tree = JSON.readTree(entry.substring(plan + "ms  plan:".length()));
                all.add(new Planned(
                        tree.path("Query Text")
                                .asString()
                                .replaceAll("\\s+", " ")
                                .strip(),
                        millis,
                        tree.path("Plan")));
            }
        }
        return all;
    }

    /** Rows that the whole statement gave or changed. */
    long rows() {
        return Math.round(plan.path("Actual Rows").asDouble());
    }

    /** Where it reads more of a big table than it should; empty when it is fine. */
    List<String> faults(Map<String, Long> bigTables) {
        List<String> faults = new ArrayList<>();
        look(plan, bigTables, faults);
        return faults;
    }

    private void look(JsonNode step, Map<String, Long> bigTables, List<String> faults) {
        Long size = bigTables.get(step.path("Relation Name").asString(""));
        String kind = step.path("Node Type").asString();
        if (size != null && READS.contains(kind)) {
            double times = step.path("Actual Loops").asDouble();
            double given = step.path("Actual Rows").asDouble() * times;
            double dropped = times
                    * (step.path("Rows Removed by Filter").asDouble()
                            + step.path("Rows Removed by Index Recheck").asDouble());
            if (kind.equals("Seq Scan") && times > 0) {
                faults.add(told("reads the whole of", step, given, dropped));
            } else if (dropped > 20 * given + LITTLE) {
                faults.add(told("throws most away of", step, given, dropped));
            } else if (given + dropped > LITTLE && given + dropped > size / 4.0) {
                faults.add(told("reads much of", step, given, dropped));
            }
        }
        step.path("Plans").forEach(below -> look(below, bigTables, faults));
    }

    private static String told(String fault, JsonNode step, double given, double dropped) {
        return String.format(
                Locale.ROOT,
                "%s %s (%s, %,.0f rows, %,.0f thrown away)",
                fault,
                step.path("Relation Name").asString(),
                step.path("Node Type").asString(),
                given,
                dropped);
    }
}
