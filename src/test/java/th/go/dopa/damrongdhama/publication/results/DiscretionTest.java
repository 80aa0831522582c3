package th.go.dopa.damrongdhama.publication.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import th.go.dopa.damrongdhama.publication.Counted;
import th.go.dopa.damrongdhama.publication.Measure;
import th.go.dopa.damrongdhama.publication.Part;
import th.go.dopa.damrongdhama.publication.results.Discretion.Told;

/** Attacks the released results with all that a reader can know: all tables, all areas, all releases of a year. */
@SuppressWarnings("NullAway")
class DiscretionTest {

    private static final List<String> MONTHS = List.of("2026-10", "2026-11", "2026-12", "2027-01");
    private static final int SEEDS = 12;
    private static final Measure[] KINDS = {Measure.IN_HAND, Measure.CLOSED, Measure.REFUSED};

    /** A case as it is counted. */
    private record Case(String scope, int month, int type, Measure became, boolean sent, int word) {}

    /** The cases of a year, each release with one month more, and what becomes of them in between. */
    private record World(List<String> scopes, List<String> types, List<List<Counted>> truths, List<Told> releases) {}

    @Test
    void nobodyIsFoundInLargeWorlds() {
        for (int seed = 0; seed < SEEDS; seed++) {
            World world = world(new Random(seed), 2 + seed % 3, 2 + seed % 5, 4 + seed % 6, 1 + seed % 7);
            attack(
                    "seed " + seed,
                    world,
                    attacker(world, List.of(Measure.values())).follow());
        }
    }

    @Test
    void nobodyIsFoundByALinearProgramme() {
        for (int seed = 100; seed < 110; seed++) {
            World all = world(new Random(seed), 1, 2, 3, 2);
            World last = new World(
                    all.scopes(),
                    all.types(),
                    all.truths().subList(2, 4),
                    all.releases().subList(2, 4));
            Attacker attacker = attacker(last, List.of(Measure.RECEIVED));
            Map<String, int[]> found = new HashMap<>();
            attacker.names().forEach(name -> found.put(name, attacker.solve(name)));

            attack("seed " + seed, last, found);
        }
    }

    private static Attacker attacker(World world, List<Measure> measures) {
        return new Attacker(world.releases(), world.scopes(), MONTHS, world.types(), measures);
    }

    @Test
    void fiveFoursThatAddUpToTwentyAreBlurred() {
        List<Counted> truth = new ArrayList<>();
        truth.add(line("4701", Part.YEAR, "", 20));
        IntStream.rangeClosed(1, 5).forEach(type -> truth.add(line("4701", Part.TYPE, "0" + type, 4)));

        List<Counted> told = Discretion.told(truth, List.of(), "2026-11").lines();

        assertThat(told).hasSize(1);
        assertThat(told.getFirst().count(Measure.RECEIVED)).isEqualTo(15);
    }

    @Test
    void aGreatNumberLosesNoMoreThanItsStep() {
        List<Counted> told = Discretion.told(
                        List.of(
                                line("TH", Part.YEAR, "", 12_349),
                                line("47", Part.YEAR, "", 12_349),
                                line("4701", Part.YEAR, "", 7_003),
                                line("4702", Part.YEAR, "", 5_346)),
                        List.of(),
                        "2026-11")
                .lines();

        assertThat(told.stream().map(line -> line.count(Measure.RECEIVED)))
                .containsExactly(12_345, 12_345, 7_000, 5_345);
    }

    /** No number below five is found, in no release, nor how much one grew; by all releases together each keeps two values at least. */
    private static void attack(String seed, World world, Map<String, int[]> found) {
        for (int release = 0; release < world.truths().size(); release++) {
            Map<String, Integer> truth = truth(world.truths().get(release));
            Map<String, Integer> before =
                    release == 0 ? Map.of() : truth(world.truths().get(release - 1));
            for (Map.Entry<String, int[]> one : found.entrySet()) {
                String name = one.getKey();
                int least = one.getValue()[0];
                int most = one.getValue()[1];
                if (name.startsWith(release + ":")) {
                    int is = truth.getOrDefault(name.substring(2), 0);
                    if (is > 0 && is < 5) {
                        assertThat(most - least)
                                .as("%s %s is %s, found %s to %s", seed, name, is, least, most)
                                .isPositive();
                    }
                } else if (name.startsWith("+" + release + ":")) {
                    int grew = truth.getOrDefault(name.substring(3), 0) - before.getOrDefault(name.substring(3), 0);
                    if (grew > 0 && grew < 5) {
                        assertThat(most - least)
                                .as("%s %s grew by %s", seed, name, grew)
                                .isPositive();
                    }
                }
            }
        }
    }

    private static List<Told> released(List<List<Counted>> truths) {
        List<Told> releases = new ArrayList<>();
        for (List<Counted> truth : truths) {
            releases.add(Discretion.told(
                    truth,
                    releases.isEmpty() ? List.of() : List.of(releases.getLast()),
                    MONTHS.get(releases.size()) + "+"));
        }
        return releases;
    }

    private static Map<String, Integer> truth(List<Counted> lines) {
        Map<String, Integer> truth = new HashMap<>();
        lines.forEach(line -> line.counts()
                .forEach((measure, count) ->
                        truth.put(Attacker.name(line.scope(), line.part(), line.key(), measure), count)));
        return truth;
    }

    /** Small centres, in which most numbers are below five. */
    private static World world(Random dice, int provinces, int districts, int types, int busy) {
        List<String> scopes = new ArrayList<>(List.of(Counted.NATION));
        List<String> centres = new ArrayList<>();
        for (int p = 0; p < provinces; p++) {
            String province = Integer.toString(40 + p);
            scopes.add(province);
            for (int d = 0; d <= districts; d++) {
                centres.add(province + "0" + d);
            }
        }
        scopes.addAll(centres);
        List<String> names =
                IntStream.rangeClosed(1, types).mapToObj(type -> "0" + type).toList();
        List<Case> cases = new ArrayList<>();
        List<List<Counted>> truths = new ArrayList<>();
        for (int month = 0; month < MONTHS.size(); month++) {
            for (int i = 0; i < cases.size(); i++) {
                cases.set(i, later(dice, cases.get(i)));
            }
            for (String centre : centres) {
                for (int i = dice.nextInt(1 + busy * 3); i > 0; i--) {
                    cases.add(new Case(centre, month, dice.nextInt(types), Measure.IN_HAND, dice.nextBoolean(), 0));
                }
            }
            truths.add(counted(cases, names));
        }
        return new World(scopes, names, truths, released(truths));
    }

    private static Case later(Random dice, Case one) {
        if (one.became() != Measure.IN_HAND) {
            int word = one.word() == 0 && one.became() == Measure.CLOSED ? dice.nextInt(3) : one.word();
            return new Case(one.scope(), one.month(), one.type(), one.became(), one.sent(), word);
        }
        return new Case(one.scope(), one.month(), one.type(), KINDS[dice.nextInt(3)], one.sent(), 0);
    }

    private static List<Counted> counted(List<Case> cases, List<String> types) {
        Map<List<String>, Map<Measure, Integer>> lines = new HashMap<>();
        for (Case one : cases) {
            for (String scope : List.of(one.scope(), one.scope().substring(0, 2), Counted.NATION)) {
                for (List<String> line : List.of(
                        List.of(scope, "YEAR", ""),
                        List.of(scope, "MONTH", MONTHS.get(one.month())),
                        List.of(scope, "TYPE", types.get(one.type())))) {
                    count(lines.computeIfAbsent(line, key -> new EnumMap<>(Measure.class)), one);
                }
            }
        }
        return lines.entrySet().stream()
                .map(line -> new Counted(
                        line.getKey().get(0),
                        2570,
                        Part.valueOf(line.getKey().get(1)),
                        line.getKey().get(2),
                        line.getValue(),
                        null))
                .toList();
    }

    private static void count(Map<Measure, Integer> line, Case one) {
        line.merge(Measure.RECEIVED, 1, Integer::sum);
        line.merge(one.became(), 1, Integer::sum);
        if (one.sent()) {
            line.merge(Measure.SENT_ON, 1, Integer::sum);
        }
        if (one.became() == Measure.CLOSED) {
            line.merge(
                    one.word() == 0 ? Measure.UNANSWERED : one.word() == 1 ? Measure.CONFIRMED : Measure.DISPUTED,
                    1,
                    Integer::sum);
        }
    }

    private static Counted line(String scope, Part part, String key, int received) {
        return new Counted(scope, 2570, part, key, Map.of(Measure.RECEIVED, received), null);
    }
}
