package th.go.dopa.damrongdhama.letters;

import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.function.IntFunction;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.web.Emblem;
import th.go.dopa.damrongdhama.web.Words;

/**
 * Papers as they come from the printer (เอกสาร PDF): one face, one look; those of a demonstration or a practice room say on every page that they are examples. The space of the emblem stays empty until the official file is loaded.
 */
@Component
public class Papers {

    private final Wording wording;
    private final Emblem emblem;
    private final Clock clock;

    Papers(Words words, Emblem emblem, Environment environment, Clock clock) {
        this.wording = new Wording(words, environment.acceptsProfiles(Profiles.of("demo")));
        this.emblem = emblem;
        this.clock = clock;
    }

    /**
     * A scan with the receiving stamp on its first page, written as it is put together.
     *
     * @param page a page of it, counted from 1, as a picture
     */
    public void stamped(ReceivingStamp stamp, int pages, IntFunction<byte[]> page, OutputStream out) {
        new StampLayout(wording).scan(stamp, pages, page, out, clock.instant());
    }

    /**
     * A document that was sent along with a letter, each page lying as it came.
     *
     * @param title what the file calls itself
     * @param pages how many there are
     * @param page a page of it, counted from 1, as a picture
     */
    public void copied(String title, Secrecy secrecy, int pages, IntFunction<byte[]> page, OutputStream out) {
        byte[] picture = page.apply(1);
        boolean across = Sheet.across(picture);
        Sheet sheet = new Sheet(
                out,
                across ? Sheet.A4_HEIGHT : Sheet.A4_WIDTH,
                across ? Sheet.A4_WIDTH : Sheet.A4_HEIGHT,
                title,
                clock.instant(),
                wording.marks(secrecy));
        sheet.filled(picture);
        for (int number = 2; number <= pages; number++) {
            picture = page.apply(number);
            sheet.nextPage(Sheet.across(picture));
            sheet.filled(picture);
        }
        sheet.close();
    }

    /**
     * A paper of tables and lines, whose pages leave as they are finished.
     *
     * @param pageName what a page is called, by its number
     */
    public Tabular tabular(OutputStream out, boolean landscape, String title, IntFunction<String> pageName) {
        return new Tabular(out, landscape, title, clock.instant(), pageName, wording.marks(Secrecy.OPEN));
    }

    /** Sheets to be read aloud, one for each reader. */
    public ReadingSheets readingSheets(OutputStream out, ReadingSheets.Common common) {
        return new ReadingSheets(out, common, clock.instant(), wording.marks(Secrecy.OPEN));
    }

    /** A letter as an office received it, its stamp on the first page. */
    public byte[] received(OfficialLetter letter, ReceivingStamp stamp) {
        return new LetterLayout(wording, emblem.picture()).pdf(letter, stamp, clock.instant());
    }

    /** The paper as a PDF, whose words can be searched and copied as they were written. */
    public byte[] pdf(Paper paper) {
        byte[] picture = emblem.picture();
        Instant now = clock.instant();
        return switch (paper) {
            case OfficialLetter letter -> new LetterLayout(wording, picture).pdf(letter, null, now);
            case StampedLetter letter -> new LetterLayout(wording, picture).pdf(letter, now);
            case Memo memo -> new MemoLayout(wording, picture).pdf(memo, now);
            case Slip slip -> new SlipLayout(wording, picture).pdf(slip, now);
            case ReceivingStamp stamp -> new StampLayout(wording).pdf(stamp, now);
            case Envelope envelope -> new SlipLayout(wording, picture).pdf(envelope, now);
            case Certificate certificate -> new CertificateLayout(wording, picture).pdf(certificate, now);
            case AccessSheet access -> new AccessLayout(wording, picture).pdf(access, now);
            case PrintedForm form -> new FormLayout(wording, form, now).pdf(form);
        };
    }
}
