package th.go.dopa.damrongdhama.directives;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.letters.Addressee;
import th.go.dopa.damrongdhama.letters.Annex;
import th.go.dopa.damrongdhama.letters.Enclosure;
import th.go.dopa.damrongdhama.letters.Letterhead;
import th.go.dopa.damrongdhama.letters.Letterheads;
import th.go.dopa.damrongdhama.letters.OfficialLetter;
import th.go.dopa.damrongdhama.letters.Papers;
import th.go.dopa.damrongdhama.letters.ReceivingStamp;
import th.go.dopa.damrongdhama.letters.Scans;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.web.Language;
import th.go.dopa.damrongdhama.web.Words;

/** A circular on paper (หนังสือเวียนเป็น PDF): the letter, and behind it what is to be reported with the one QR code for everybody. */
@Component
public class CircularLetters {

    private final Enclosures enclosures;
    private final Issues issues;
    private final Asks asks;
    private final Numbering numbering;
    private final Letterheads heads;
    private final Offices offices;
    private final Papers papers;
    private final Scans scans;
    private final Words words;

    CircularLetters(
            Enclosures enclosures,
            Issues issues,
            Asks asks,
            Numbering numbering,
            Letterheads heads,
            Offices offices,
            Papers papers,
            Scans scans,
            Words words) {
        this.enclosures = enclosures;
        this.issues = issues;
        this.asks = asks;
        this.numbering = numbering;
        this.heads = heads;
        this.offices = offices;
        this.papers = papers;
        this.scans = scans;
        this.words = words;
    }

    /**
     * The letter as it goes out, or as it would.
     *
     * @param site where this system is reached, before the path of its pages
     */
    public byte[] pdf(Circular circular, String site) {
        return papers.pdf(letter(circular, site));
    }

    /**
     * The copy of an office, with its receiving stamp; without one as long as it is not received. Where the paper was scanned that is the copy, not what is
     * written out here.
     */
    public byte[] copy(Staff by, Circular circular, Delivery delivery, String site) {
        Integer number = delivery.number();
        Delivery.Step received = delivery.received();
        if (number == null || received == null) {
            return pdf(circular, site);
        }
        ReceivingStamp stamp = stamp(by, delivery, number, received);
        int pages = scans.pages(circular.scan());
        if (pages == 0) {
            return papers.received(letter(circular, site), stamp);
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(1 << 18);
        papers.stamped(stamp, pages, page -> scans.page(circular.scan(), page), pdf);
        return pdf.toByteArray();
    }

    /** The stamp of the person's office on what it received. */
    public ReceivingStamp stamp(Staff by, Delivery delivery, int number, Delivery.Step received) {
        return new ReceivingStamp(
                heads.of(by.office())
                        .map(Letterhead::sender)
                        .orElseGet(() -> offices.office(by.office()).nameTh()),
                number,
                received.at(),
                delivery.desks().stream()
                        .map(desk -> new ReceivingStamp.Desk(desk, true))
                        .toList());
    }

    private OfficialLetter letter(Circular circular, String site) {
        CircularText text = circular.text();
        Circular top = circular.covering() ? issues.circular(circular.top()) : circular;
        return new OfficialLetter(
                circular.secrecy(),
                circular.urgency(),
                circular.number(),
                circular.dated(),
                text.sender(),
                text.subject(),
                Addressee.of(text.to()),
                text.references().stream().map(CircularText.Reference::words).toList(),
                enclosures(circular, top),
                paragraphs(circular),
                text.signatory(),
                text.contact(),
                List.of(),
                annexes(circular, top, site));
    }

    private List<String> paragraphs(Circular circular) {
        String changed = circular.text().changed();
        if (changed.isEmpty()) {
            return circular.text().paragraphs();
        }
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(say("directives.letter.corrected", circular.issue(), changed));
        paragraphs.addAll(circular.text().paragraphs());
        return paragraphs;
    }

    private List<Enclosure> enclosures(Circular circular, Circular top) {
        List<Enclosure> enclosures = new ArrayList<>();
        if (circular.covering()) {
            enclosures.add(new Enclosure(
                    say(
                            "directives.letter.copy-of",
                            top.text().sender().office(),
                            numbering.plain(top.number()),
                            top.dated() == null ? "" : ThaiDates.longDate(top.dated(), false)),
                    1));
        }
        if (!this.enclosures.of(circular).isEmpty()) {
            enclosures.add(new Enclosure(say("directives.letter.files"), 1));
        }
        return enclosures;
    }

    private List<Annex> annexes(Circular circular, Circular top, String site) {
        List<String> lines = new ArrayList<>();
        for (Ask ask : asks.of(top.id())) {
            lines.add(say("directives.letter.ask", ask.position(), ask.words()) + due(ask));
        }
        if (circular.covering()) {
            for (Ask ask : asks.of(circular.id())) {
                lines.add(say("directives.letter.ask-of-province", ask.position(), ask.words()) + due(ask));
            }
        }
        return lines.isEmpty()
                ? List.of()
                : List.of(new Annex(say("directives.letter.annex"), lines, List.of(), site + top.reportPath()));
    }

    private String due(Ask ask) {
        return ask.due() == null ? "" : " " + say("directives.letter.due", ThaiDates.longDate(ask.due(), false));
    }

    private String say(String key, @Nullable Object... arguments) {
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = String.valueOf(arguments[i]);
        }
        return words.say(Language.TH, key, plain);
    }
}
