package th.go.dopa.damrongdhama.commendations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.DeskTest;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.CommendationId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Overtaken;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Staff;

/** Who may propose, decide and see praise; and that nobody praises himself. */
@DeskTest
class CommendationRulesTest {

    @Autowired
    World world;

    @Autowired
    Commendations commendations;

    @Autowired
    Commended commended;

    @Autowired
    Wall wall;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Staff chief;
    private Staff officer;
    private Staff clerk;
    private LocalDate today;

    @BeforeEach
    void aDistrict() {
        chief = world.chief("3601");
        officer = world.officer("3601");
        clerk = world.clerk("3601");
        today = Bangkok.today(clock);
    }

    @Test
    void nobodyProposesHimselfNeitherAloneNorInATeamNorByName() {
        assertThatThrownBy(() -> proposed(officer, facts("", person(officer))))
                .isInstanceOf(Refused.class)
                .hasMessage("commendations.refused.self");
        assertThatThrownBy(() -> proposed(officer, facts("the team", person(clerk), person(officer))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> proposed(officer, facts("", new Person(null, " " + officer.name() + " ", ""))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(
                        () -> commendations.commend(chief, UUID.randomUUID(), facts("", person(chief)), 1, today, null))
                .isInstanceOf(Refused.class)
                .hasMessage("commendations.refused.self");
    }

    @Test
    void nobodyDecidesOnATeamThatHoldsHimself() {
        CommendationId id = proposed(clerk, facts("the team", person(officer), person(chief)));

        assertThatThrownBy(() -> commendations.act(chief, id, 1, Step.DECIDE, ""))
                .isInstanceOf(Refused.class)
                .hasMessage("commendations.refused.self");
        assertThat(Step.WITHDRAW.open(chief, commendations.seen(chief, id))).isFalse();
    }

    @Test
    void theHeadDecidesAndNobodyElse() {
        CommendationId id = proposed(clerk, facts("", person(officer)));

        assertThatThrownBy(() -> commendations.act(clerk, id, 1, Step.DECIDE, ""))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() ->
                        commendations.commend(clerk, UUID.randomUUID(), facts("", person(officer)), 1, today, null))
                .hasMessage("commendations.refused.decider");
        commendations.act(chief, id, 1, Step.DECIDE, "");

        assertThat(commendations.seen(clerk, id).state()).isEqualTo(CommendationState.DECIDED);
        assertThat(counted("DISTRICT")).isOne();
        assertThatThrownBy(() -> commendations.act(chief, id, 1, Step.WITHDRAW, "somebody else saw it first"))
                .isInstanceOf(Overtaken.class);
    }

    @Test
    void theOfficerOfTheProvinceDecidesInItsMeetingAndBothOfficesSeeIt() {
        Staff province = world.provinceOfficer("36");
        Staff neighbour = world.chief("3602");
        CommendationFacts facts = facts("", person(chief));
        CommendationId id = proposed(
                officer,
                new CommendationFacts(
                        province.office(),
                        chief.office(),
                        Level.PROVINCE,
                        1,
                        "",
                        facts.people(),
                        facts.reason(),
                        facts.praiser(),
                        "",
                        "",
                        null,
                        List.of(),
                        false));

        assertThatThrownBy(() -> commendations.seen(neighbour, id)).isInstanceOf(NotFound.class);
        assertThat(commendations.seen(officer, id).facts().level()).isEqualTo(Level.PROVINCE);
        commendations.act(province, id, 1, Step.DECIDE, "");

        assertThat(counted("PROVINCE")).isOne();
        assertThat(commended.own(chief.account())).hasSize(1);
    }

    @Test
    void theSameFormSentTwiceIsOneAndTwoDaysForOneMeetingAreRefused() {
        UUID form = UUID.randomUUID();
        CommendationFacts facts = facts("", person(officer));
        CommendationId once = commendations.propose(clerk, form, facts, 3, today, null);

        assertThat(commendations.propose(clerk, form, facts, 3, today, null)).isEqualTo(once);
        assertThatThrownBy(() -> commendations.propose(
                        clerk,
                        UUID.randomUUID(),
                        facts,
                        3,
                        today.getDayOfYear() > 1 ? today.minusDays(1) : today.plusDays(1),
                        null))
                .isInstanceOf(Refused.class)
                .hasMessage("commendations.refused.meeting");
    }

    @Test
    void aCorrectionKeepsWhatWasSaidAndWhoAgreed() {
        CommendationId id = commendations.commend(chief, UUID.randomUUID(), facts("", person(officer)), 4, today, null);
        commendations.consent(officer, id, true);
        commendations.change(
                chief,
                id,
                1,
                new CommendationFacts(
                        chief.office(),
                        chief.office(),
                        Level.DISTRICT,
                        5,
                        "the team",
                        List.of(person(officer), person(clerk)),
                        "corrected",
                        "the chief",
                        "",
                        "",
                        null,
                        List.of(),
                        false),
                4,
                today,
                UUID.randomUUID());

        Commendation after = commendations.seen(chief, id);
        assertThat(after.shown()).extracting(Person::account).containsExactly(officer.account());
        assertThat(wall.of(List.of(chief.office()), "").items()).hasSize(1);
        commendations.consent(officer, id, false);
        assertThat(wall.of(List.of(chief.office()), "").items()).isEmpty();
        assertThat(wall.one(id)).isEmpty();
        assertThatThrownBy(() -> commendations.consent(world.clerk("3601"), id, true))
                .isInstanceOf(NotFound.class);
    }

    private CommendationId proposed(Staff by, CommendationFacts facts) {
        return commendations.propose(by, UUID.randomUUID(), facts, 2, today, null);
    }

    private CommendationFacts facts(String team, Person... people) {
        OfficeId office = chief.office();
        return new CommendationFacts(
                office,
                office,
                Level.DISTRICT,
                1,
                team,
                List.of(people),
                "closed many cases",
                "the chief",
                "",
                "",
                null,
                List.of(),
                false);
    }

    private static Person person(Staff staff) {
        return new Person(staff.account(), staff.name(), staff.role().name());
    }

    private int counted(String level) {
        return jdbc.sql("select count(*) from commendation_fact where office_id = :office and level = :level")
                .param("office", chief.office().value())
                .param("level", level)
                .query(Integer.class)
                .single();
    }
}
