package th.go.dopa.damrongdhama.demo;

import java.time.Clock;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.complaints.Answer;
import th.go.dopa.damrongdhama.complaints.CaseNumber;
import th.go.dopa.damrongdhama.complaints.CaseNumbers;
import th.go.dopa.damrongdhama.complaints.Information;
import th.go.dopa.damrongdhama.complaints.SpentForms;
import th.go.dopa.damrongdhama.complaints.TrackingCodes;
import th.go.dopa.damrongdhama.complaints.intake.Filings;
import th.go.dopa.damrongdhama.complaints.outcome.Answers;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Citizen;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.places.Offices;

/** Doing what a plot says (การดำเนินเรื่องสาธิต), one turn at a time, through the desks that do it in earnest. */
@Component
@Profile("demo")
class Playing {

    private final Filings filings;
    private final SpentForms forms;
    private final CaseNumbers numbers;
    private final TrackingCodes codes;
    private final Information information;
    private final Answers answers;
    private final OfficeWork work;
    private final Offices offices;
    private final Clock clock;

    Playing(
            Filings filings,
            SpentForms forms,
            CaseNumbers numbers,
            TrackingCodes codes,
            Information information,
            Answers answers,
            OfficeWork work,
            Offices offices,
            Clock clock) {
        this.filings = filings;
        this.forms = forms;
        this.numbers = numbers;
        this.codes = codes;
        this.information = information;
        this.answers = answers;
        this.work = work;
        this.offices = offices;
        this.clock = clock;
    }

    /** Does the turn, now; the clock stands at its moment. */
    void play(Plot whole, int turn, Posts posts, Material.Words words) {
        OfficeId above = offices.office(whole.holder()).parent();
        Plot plot = above == null ? whole : whole.asOf(turn, above);
        Deed deed = plot.turns().get(turn).deed();
        Chance chance = new Chance(plot.number() * 100L + turn);
        UUID form = plot.form(turn);
        switch (deed) {
            case FILE -> filings.file(plot.atCounter() ? desk(plot, posts) : new Citizen(null), plot.filing());
            case ADD_INFORMATION -> information.add(citizen(plot), chance.pick(words.information()), form);
            case CONFIRM -> answers.answer(citizen(plot), Answer.FIXED, plot.rating(), chance.pick(words.thanks()));
            case CONTRADICT -> answers.answer(citizen(plot), Answer.NOT_FIXED, 1, chance.pick(words.complaints()));
            case RECEIVE, CANCEL, REISSUE_CODE ->
                work.atDesk(
                        new OfficeWork.Now(plot, turn, number(plot), desk(plot, posts), officer(plot, posts), words));
            case ASK, PROPOSE, NOTE, PROPOSE_CLOSING, CLOSE_DIRECTLY, PROPOSE_REFUSAL ->
                work.byOfficer(at(plot, turn, officer(plot, posts), words));
            case SEND_UP, GIVE_BACK -> work.moves(at(plot, turn, chief(plot, posts), words));
            case ORDER, ORDER_INSTEAD, ORDER_CLOSING, ORDER_REFUSAL ->
                work.byChief(at(plot, turn, chief(plot, posts), words));
            case REPORT -> work.report(at(plot, turn, agency(plot.agencies().getFirst(), posts), words));
            case REPORT_SECOND ->
                work.report(at(plot, turn, agency(plot.agencies().get(1), posts), words));
        }
    }

    private OfficeWork.Now at(Plot plot, int turn, Staff by, Material.Words words) {
        return new OfficeWork.Now(plot, turn, number(plot), by, by, words);
    }

    private Citizen citizen(Plot plot) {
        return codes.open(codes.ofForm(plot.form(0))).orElseThrow();
    }

    private CaseNumber number(Plot plot) {
        return numbers.of(forms.outcome(plot.form(0)).orElseThrow());
    }

    /** Who sits at the counter; secret cases are not shown there. */
    private Staff desk(Plot plot, Posts posts) {
        return plot.secret() || plot.held() != Plot.Held.DISTRICT
                ? officer(plot, posts)
                : somebody(plot, posts, Role.DESK_CLERK, Role.CASE_OFFICER);
    }

    private Staff officer(Plot plot, Posts posts) {
        return switch (plot.held()) {
            case DISTRICT -> somebody(plot, posts, Role.CASE_OFFICER);
            case PROVINCE -> somebody(plot, posts, Role.PROVINCE_OFFICER);
            case DOPA -> somebody(plot, posts, Role.DOPA_OFFICER);
        };
    }

    private Staff chief(Plot plot, Posts posts) {
        return plot.held() == Plot.Held.DISTRICT ? somebody(plot, posts, Role.DISTRICT_CHIEF) : officer(plot, posts);
    }

    private Staff agency(OfficeId agency, Posts posts) {
        return posts.at(agency, Bangkok.today(clock), 0, Role.AGENCY_OFFICER);
    }

    private Staff somebody(Plot plot, Posts posts, Role... roles) {
        return posts.at(plot.holder(), Bangkok.today(clock), plot.number(), roles);
    }
}
