package th.go.dopa.damrongdhama.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import th.go.dopa.damrongdhama.DeskTest;
import th.go.dopa.damrongdhama.complaints.Person;
import th.go.dopa.damrongdhama.complaints.intake.Routes;
import th.go.dopa.damrongdhama.kernel.FiscalYear;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.settings.Settings;

@DeskTest
class PlottingTest {

    private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");

    @Autowired
    Places places;

    @Autowired
    Offices offices;

    @Autowired
    Routes routes;

    @Autowired
    Settings settings;

    @Test
    void threeHundredCasesSpreadAsTheyDoInEarnest() {
        List<Plot> plots = plots();

        assertThat(share(plots, plot -> plot.filing().where().district().value().equals("4701")))
                .isBetween(0.27, 0.42);
        assertThat(share(plots, plot -> plot.filing().category().startsWith("04")))
                .isBetween(0.11, 0.22);
        assertThat(share(plots, plot -> plot.turns().getLast().deed() == Deed.CONFIRM))
                .isGreaterThan(0.35);
        assertThat(plots.stream()
                        .map(plot -> FiscalYear.of(plot.filing().receivedOn()).year())
                        .distinct())
                .contains(2563, 2564, 2565, 2566, 2567, 2568, 2569);
        assertThat(plots.stream().map(Plot::held)).contains(Plot.Held.values());
        assertThat(lastDeeds(plots))
                .containsKeys(Deed.FILE, Deed.RECEIVE, Deed.PROPOSE, Deed.ORDER, Deed.CANCEL, Deed.ORDER_REFUSAL);
    }

    @Test
    void nobodyInTheDemoCanBeARealPerson() {
        Material material = Material.read();
        List<Person> people = plots().stream()
                .flatMap(plot -> Stream.of(
                        plot.filing().parties().complainant(),
                        plot.filing().parties().accused()))
                .toList();

        assertThat(people)
                .allMatch(person -> person.citizenNumber().isEmpty()
                        || person.citizenNumber().startsWith("19999"))
                .allMatch(person -> person.phone().isEmpty() || person.phone().startsWith("042000"))
                .allMatch(person -> person.lastName().isEmpty()
                        || material.names().lastNames().contains(person.lastName()));
        assertThat(Invention.citizenNumber(1)).isEqualTo("1999900000013");
    }

    @Test
    void theSameDayGivesTheSameCases() {
        assertThat(plots()).isEqualTo(plots());
    }

    private List<Plot> plots() {
        return new Plotting(places, routes, settings).plots(300, NOW, new AgencyBook(List.of(), Map.of(), offices));
    }

    private static double share(List<Plot> plots, java.util.function.Predicate<Plot> which) {
        return (double) plots.stream().filter(which).count() / plots.size();
    }

    private static Map<Deed, Long> lastDeeds(List<Plot> plots) {
        return plots.stream()
                .collect(Collectors.groupingBy(
                        plot -> plot.turns().getLast().deed(), TreeMap::new, Collectors.counting()));
    }
}
