package th.go.dopa.damrongdhama.publication.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import th.go.dopa.damrongdhama.publication.Counted;
import th.go.dopa.damrongdhama.publication.Measure;
import th.go.dopa.damrongdhama.publication.Part;
import th.go.dopa.damrongdhama.publication.results.Discretion.Told;

/**
 * Somebody who kept every release and knows how the numbers were made, even which of them were blurred: each told number stands for five true ones, all tables
 * add up, what grew between two releases adds up too. He asks of every number what the least and the most is that it can be, by a linear programme over all he knows.
 */
@SuppressWarnings("NullAway")
final class Attacker {

    static final int STEP = 5;

    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Map<Integer, Integer>> equations = new ArrayList<>();
    private final List<Integer> low = new ArrayList<>();
    private final List<Integer> high = new ArrayList<>();
    private final List<Measure> measures;

    /**
     * Reads the releases of one year.
     *
     * @param months those of the last release; each release before knew one less
     */
    Attacker(
            List<Told> releases, List<String> scopes, List<String> months, List<String> types, List<Measure> measures) {
        this.measures = measures;
        for (int release = 0; release < releases.size(); release++) {
            Map<String, Integer> told = told(releases.get(release).lines());
            Map<String, Integer> blurred = new HashMap<>();
            releases.get(release)
                    .ranges()
                    .forEach((key, range) ->
                            blurred.put(name(key.scope(), key.part(), key.key(), key.measure()), range.high()));
            List<String> known =
                    months.subList(0, Math.min(months.size(), release + 1 + months.size() - releases.size()));
            for (String scope : scopes) {
                read(release, scope, told, blurred, known, types);
            }
            addUp(release, scopes, known, types);
        }
        for (int release = 1; release < releases.size(); release++) {
            grow(release);
        }
    }

    private static Map<String, Integer> told(List<Counted> lines) {
        Map<String, Integer> told = new TreeMap<>();
        for (Counted line : lines) {
            line.counts()
                    .forEach((measure, count) -> told.put(name(line.scope(), line.part(), line.key(), measure), count));
        }
        return told;
    }

    static String name(String scope, Part part, String key, Measure measure) {
        return scope + "/" + part + "/" + key + "/" + measure;
    }

    private void read(
            int release,
            String scope,
            Map<String, Integer> told,
            Map<String, Integer> blurred,
            List<String> months,
            List<String> types) {
        for (Measure measure : measures) {
            number(release, name(scope, Part.YEAR, "", measure), told, blurred);
            months.forEach(month -> number(release, name(scope, Part.MONTH, month, measure), told, blurred));
            types.forEach(type -> number(release, name(scope, Part.TYPE, type, measure), told, blurred));
        }
    }

    private void number(int release, String name, Map<String, Integer> told, Map<String, Integer> blurred) {
        int count = told.getOrDefault(name, 0);
        int most = Math.max(count + STEP - 1, blurred.getOrDefault(name, 0));
        variable(release + ":" + name, count, most);
    }

    private int variable(String name, int least, int most) {
        return places.computeIfAbsent(name, one -> {
            names.add(one);
            low.add(least);
            high.add(most);
            return names.size() - 1;
        });
    }

    private void addUp(int release, List<String> scopes, List<String> months, List<String> types) {
        for (String scope : scopes) {
            for (Measure measure : measures) {
                String year = name(scope, Part.YEAR, "", measure);
                sum(
                        release,
                        year,
                        months.stream()
                                .map(one -> name(scope, Part.MONTH, one, measure))
                                .toList());
                sum(
                        release,
                        year,
                        types.stream()
                                .map(one -> name(scope, Part.TYPE, one, measure))
                                .toList());
            }
            becomes(release, scope, Part.YEAR, "");
            months.forEach(month -> becomes(release, scope, Part.MONTH, month));
            types.forEach(type -> becomes(release, scope, Part.TYPE, type));
        }
        for (String whole : scopes) {
            List<String> parts = scopes.stream()
                    .filter(one -> Counted.above(one).equals(whole))
                    .toList();
            if (!parts.isEmpty()) {
                for (Measure measure : measures) {
                    inside(release, whole, parts, Part.YEAR, "", measure);
                    months.forEach(month -> inside(release, whole, parts, Part.MONTH, month, measure));
                    types.forEach(type -> inside(release, whole, parts, Part.TYPE, type, measure));
                }
            }
        }
    }

    private void becomes(int release, String scope, Part part, String key) {
        if (measures.size() == 1) {
            return;
        }
        sum(
                release,
                name(scope, part, key, Measure.RECEIVED),
                List.of(
                        name(scope, part, key, Measure.IN_HAND),
                        name(scope, part, key, Measure.CLOSED),
                        name(scope, part, key, Measure.REFUSED)));
    }

    private void inside(int release, String whole, List<String> parts, Part part, String key, Measure measure) {
        sum(
                release,
                name(whole, part, key, measure),
                parts.stream().map(one -> name(one, part, key, measure)).toList());
    }

    private void sum(int release, String whole, List<String> parts) {
        Map<Integer, Integer> equation = new HashMap<>();
        equation.put(places.get(release + ":" + whole), -1);
        parts.forEach(part -> equation.merge(places.get(release + ":" + part), 1, Integer::sum));
        equations.add(equation);
    }

    /** What is received stays received: each growth is a number of its own, never below 0. */
    private void grow(int release) {
        for (String name : List.copyOf(names)) {
            if (name.startsWith(release + ":") && name.endsWith("/RECEIVED")) {
                String bare = name.substring(name.indexOf(':') + 1);
                Integer before = places.get((release - 1) + ":" + bare);
                int now = places.get(name);
                int growth = variable("+" + name, 0, high.get(now) - (before == null ? 0 : low.get(before)));
                Map<Integer, Integer> equation = new HashMap<>(Map.of(now, -1, growth, 1));
                if (before != null) {
                    equation.put(before, 1);
                }
                equations.add(equation);
            }
        }
        for (Map<Integer, Integer> equation : List.copyOf(equations)) {
            Map<Integer, Integer> growths = new HashMap<>();
            for (Map.Entry<Integer, Integer> term : equation.entrySet()) {
                Integer growth = places.get("+" + names.get(term.getKey()));
                if (growth == null || !names.get(term.getKey()).startsWith(release + ":")) {
                    growths.clear();
                    break;
                }
                growths.put(growth, term.getValue());
            }
            if (growths.size() > 1) {
                equations.add(growths);
            }
        }
    }

    List<String> names() {
        return names;
    }

    /** The least and the most that a number can be, by following every equation until nothing more follows. */
    Map<String, int[]> follow() {
        int[] least = low.stream().mapToInt(Integer::intValue).toArray();
        int[] most = high.stream().mapToInt(Integer::intValue).toArray();
        boolean more = true;
        while (more) {
            more = false;
            for (Map<Integer, Integer> equation : equations) {
                for (int target : equation.keySet()) {
                    int sign = equation.get(target);
                    int up = 0;
                    int down = 0;
                    for (Map.Entry<Integer, Integer> term : equation.entrySet()) {
                        if (term.getKey() != target) {
                            int factor = -sign * term.getValue();
                            up += factor * (factor > 0 ? most[term.getKey()] : least[term.getKey()]);
                            down += factor * (factor > 0 ? least[term.getKey()] : most[term.getKey()]);
                        }
                    }
                    assertThat(down <= most[target] && up >= least[target])
                            .as("what is told can be")
                            .isTrue();
                    if (down > least[target] && down <= most[target]) {
                        least[target] = down;
                        more = true;
                    }
                    if (up < most[target] && up >= least[target]) {
                        most[target] = up;
                        more = true;
                    }
                }
            }
        }
        Map<String, int[]> found = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            found.put(names.get(i), new int[] {least[i], most[i]});
        }
        return found;
    }

    /** The same for one number with all equations at once. */
    int[] solve(String name) {
        LinearProgramme programme = new LinearProgramme(equations, low, high);
        int place = places.get(name);
        return new int[] {(int) Math.ceil(programme.least(place) - 1e-6), (int) Math.floor(programme.most(place) + 1e-6)
        };
    }
}
