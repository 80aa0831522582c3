package th.go.dopa.damrongdhama.complaints.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.complaints.Audience;
import th.go.dopa.damrongdhama.complaints.Channel;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Parties;
import th.go.dopa.damrongdhama.complaints.Person;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.letters.Paper;
import th.go.dopa.damrongdhama.letters.PrintedForm;
import th.go.dopa.damrongdhama.letters.PrintedForm.Part;
import th.go.dopa.damrongdhama.letters.PrintedForm.Signature;
import th.go.dopa.damrongdhama.letters.Secrecy;
import th.go.dopa.damrongdhama.letters.Slip;
import th.go.dopa.damrongdhama.web.Language;
import th.go.dopa.damrongdhama.web.Words;

/** Forms of a case (แบบพิมพ์จากเรื่อง), filled in as far as the case knows and the person may look. */
@Component
public class CaseForms {

    private static final int STORY_LINES = 9;

    private final CaseTexts texts;
    private final Words words;

    CaseForms(CaseTexts texts, Words words) {
        this.texts = texts;
        this.words = words;
    }

    /** The forms that fit a case now. */
    public List<CasePaper> of(Staff by, CaseStage stage) {
        Complaint complaint = stage.complaint();
        if (!by.office().equals(complaint.standing().holder())) {
            return List.of();
        }
        List<CasePaper> fitting = new ArrayList<>(List.of(CasePaper.RECEIPT, CasePaper.PETITION));
        Channel channel = complaint.facts().channel();
        if (channel == Channel.PHONE || channel == Channel.HOTLINE_1567) {
            fitting.add(CasePaper.TELEPHONE);
        }
        if (complaint.open()) {
            fitting.add(CasePaper.STATEMENT);
        }
        if (stage.mediated()) {
            fitting.add(CasePaper.MEDIATION);
        }
        return fitting;
    }

    /**
     * A form of the case.
     *
     * @param parties after a look that was written down; null where the lines stay dotted
     */
    public Paper write(Staff by, CaseFile file, CasePaper paper, @Nullable Parties parties) {
        Map<String, String> facts = texts.facts(by, file);
        texts.written(file, Audience.AGENCY, facts);
        Parties known = parties == null ? new Parties(Person.NOBODY, Person.NOBODY) : parties;
        Secrecy secrecy = file.complaint().facts().secret() ? Secrecy.SECRET : Secrecy.OPEN;
        return switch (paper) {
            case PETITION -> petition(secrecy, facts, known, by.name());
            case STATEMENT -> statement(secrecy, facts, by.name());
            case TELEPHONE -> telephone(secrecy, file, facts, known, by.name());
            case MEDIATION -> mediation(secrecy, facts, known, by.name());
            case RECEIPT -> receipt(facts, file);
        };
    }

    /** The form of a complaint with nothing filled in, for when there is no power. */
    public PrintedForm blank() {
        return petition(Secrecy.OPEN, Map.of(), new Parties(Person.NOBODY, Person.NOBODY), "");
    }

    private PrintedForm petition(Secrecy secrecy, Map<String, String> facts, Parties parties, String clerk) {
        CaseTexts.Filled text = texts.filled("petition", facts);
        Person who = parties.complainant();
        List<Part> parts = new ArrayList<>();
        parts.add(entry("papers.form.subject", facts.getOrDefault("category", "")));
        parts.add(new Part.Row(List.of(
                entry("papers.form.i", who.name()),
                entry("papers.form.age", ""),
                entry("papers.form.citizen", who.citizenNumber()))));
        parts.add(new Part.Entry(say("papers.form.address"), who.address(), 2));
        parts.add(new Part.Row(
                List.of(entry("papers.form.phone", CaseTexts.phone(who)), entry("papers.form.email", who.email()))));
        parts.add(new Part.Entry(say("papers.form.accused"), parties.accused().name(), 1));
        parts.add(new Part.Entry(say("papers.form.place"), facts.getOrDefault("place", ""), 1));
        parts.add(new Part.Entry(say("papers.form.story"), facts.getOrDefault("story", ""), STORY_LINES));
        parts.add(new Part.Entry(say("papers.form.wish"), facts.getOrDefault("wish", ""), 3));
        parts.add(new Part.Boxes(
                say("papers.form.evidence"),
                List.of(
                        say("papers.form.evidence.card"),
                        say("papers.form.evidence.photo"),
                        say("papers.form.evidence.other"))));
        parts.addAll(words(text));
        return new PrintedForm(
                secrecy,
                text.subject(),
                head(facts, facts.getOrDefault("received", "")),
                parts,
                List.of(
                        new Signature(who.name(), say("papers.signs.complainant")),
                        new Signature(clerk, say("papers.signs.clerk"))));
    }

    private PrintedForm statement(Secrecy secrecy, Map<String, String> facts, String officer) {
        CaseTexts.Filled text = texts.filled("statement", facts);
        List<Part> parts = new ArrayList<>();
        parts.add(entry("papers.form.about", facts.getOrDefault("category", "")));
        parts.add(new Part.Row(
                List.of(entry("papers.form.i", ""), entry("papers.form.age", ""), entry("papers.form.citizen", ""))));
        parts.add(new Part.Entry(say("papers.form.address"), "", 2));
        parts.add(new Part.Row(List.of(entry("papers.form.phone", ""), entry("papers.form.occupation", ""))));
        parts.add(new Part.Entry(say("papers.form.related"), "", 1));
        parts.addAll(words(text));
        parts.add(new Part.Entry("", "", 13));
        parts.add(new Part.Words(say("papers.form.read-over")));
        return new PrintedForm(
                secrecy,
                text.subject(),
                head(facts, ""),
                parts,
                List.of(
                        new Signature("", say("papers.signs.witness-giver")),
                        new Signature(officer, say("papers.signs.recorder")),
                        new Signature("", say("papers.signs.witness"))));
    }

    private PrintedForm telephone(
            Secrecy secrecy, CaseFile file, Map<String, String> facts, Parties parties, String officer) {
        CaseTexts.Filled text = texts.filled("telephone", facts);
        Person who = parties.complainant();
        String at = ThaiDates.dateTime(file.complaint().facts().recordedAt());
        boolean today = LocalDate.ofInstant(file.complaint().facts().recordedAt(), Bangkok.ZONE)
                .equals(file.complaint().facts().receivedOn());
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Row(List.of(
                entry("papers.form.called-at", today ? at : facts.getOrDefault("received", "")),
                entry(
                        "papers.form.by-channel",
                        say("complaints.channel." + file.complaint().facts().channel())))));
        parts.add(new Part.Row(List.of(
                entry("papers.form.caller", who.name()), entry("papers.form.call-back", CaseTexts.phone(who)))));
        parts.add(new Part.Entry(say("papers.form.address"), who.address(), 1));
        parts.add(entry("papers.form.subject", facts.getOrDefault("category", "")));
        parts.add(new Part.Entry(say("papers.form.place"), facts.getOrDefault("place", ""), 1));
        parts.add(new Part.Entry(say("papers.form.story"), facts.getOrDefault("story", ""), STORY_LINES));
        parts.add(new Part.Entry(say("papers.form.advice"), "", 3));
        parts.addAll(words(text));
        return new PrintedForm(
                secrecy,
                text.subject(),
                head(facts, ""),
                parts,
                List.of(new Signature(officer, say("papers.signs.receiver"))));
    }

    private PrintedForm mediation(Secrecy secrecy, Map<String, String> facts, Parties parties, String officer) {
        CaseTexts.Filled text = texts.filled("mediation", facts);
        List<Part> parts = new ArrayList<>();
        parts.add(entry("papers.form.about", facts.getOrDefault("category", "")));
        parts.add(new Part.Row(List.of(entry("papers.form.begun", ""), entry("papers.form.ended", ""))));
        parts.add(entry("papers.form.party-one", parties.complainant().name()));
        parts.add(entry("papers.form.party-two", parties.accused().name()));
        parts.add(new Part.Entry(say("papers.form.mediators"), "", 2));
        parts.add(new Part.Entry(say("papers.form.facts"), facts.getOrDefault("story", ""), 3));
        parts.addAll(words(text));
        parts.add(new Part.Boxes(
                "", List.of(say("papers.form.agreed"), say("papers.form.not-agreed"), say("papers.form.postponed"))));
        parts.add(new Part.Entry(say("papers.form.agreement"), "", 5));
        parts.add(new Part.Words(say("papers.form.read-over")));
        return new PrintedForm(
                secrecy,
                text.subject(),
                head(facts, ""),
                parts,
                List.of(
                        new Signature(parties.complainant().name(), say("papers.signs.party")),
                        new Signature(parties.accused().name(), say("papers.signs.party")),
                        new Signature("", say("papers.signs.mediator")),
                        new Signature(officer, say("papers.signs.recorder")),
                        new Signature("", say("papers.signs.witness")),
                        new Signature("", say("papers.signs.witness"))));
    }

    private Slip receipt(Map<String, String> facts, CaseFile file) {
        CaseTexts.Filled text = texts.filled("receipt", facts);
        return new Slip(
                text.subject(),
                facts.getOrDefault("office", ""),
                List.of(
                        fact("papers.slip.number", facts.getOrDefault("number", "")),
                        fact("papers.slip.received", facts.getOrDefault("received", "")),
                        fact("papers.slip.category", facts.getOrDefault("category", "")),
                        fact("papers.slip.place", facts.getOrDefault("place", "")),
                        fact(
                                "papers.slip.tell",
                                CaseTexts.date(file.complaint().facts().tellBy())),
                        fact("papers.slip.due", facts.getOrDefault("due", ""))),
                String.join(" ", text.paragraphs()) + " " + say("papers.slip.thanks"),
                file.track());
    }

    private List<Part> head(Map<String, String> facts, String day) {
        return List.of(
                new Part.Entry(say("papers.form.at"), facts.getOrDefault("sender", ""), 1),
                new Part.Entry(say("papers.form.day"), day, 1),
                new Part.Entry(say("papers.form.number"), facts.getOrDefault("number", ""), 1));
    }

    private static List<Part> words(CaseTexts.Filled text) {
        return text.paragraphs().stream().<Part>map(Part.Words::new).toList();
    }

    private Part.Entry entry(String key, String value) {
        return new Part.Entry(say(key), value, 1);
    }

    private Slip.Fact fact(String key, String value) {
        return new Slip.Fact(say(key), value);
    }

    private String say(String key) {
        return words.say(Language.TH, key);
    }
}
