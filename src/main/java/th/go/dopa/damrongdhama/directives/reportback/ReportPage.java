package th.go.dopa.damrongdhama.directives.reportback;

import java.util.List;
import th.go.dopa.damrongdhama.attachments.Attachment;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.TimelineItem;

/**
 * The page on which an office reports.
 *
 * @param here its address
 * @param number of the circular, as มท 0307.2/ว 16889
 * @param saved when the draft was last kept; "" where nothing waits
 * @param receipt where the receipt is; "" as long as nothing is confirmed
 * @param signs whether the person may confirm
 * @param named whether he types his name to it, for he is not signed in
 * @param links to be given out by the head; empty for others
 */
public record ReportPage(
        Form form,
        String here,
        String number,
        String subject,
        String office,
        String due,
        boolean late,
        boolean onBehalf,
        List<Part> parts,
        String saved,
        String receipt,
        boolean signs,
        boolean named,
        boolean gives,
        List<Link> links,
        List<TimelineItem> past) {

    public ReportPage {
        parts = List.copyOf(parts);
        links = List.copyOf(links);
        past = List.copyOf(past);
    }

    /**
     * One ask.
     *
     * @param name under which its fields stand
     * @param counted what the system counts, with the day; "" where it counts nothing
     * @param confirmed when it was last confirmed; "" if never
     * @param photos how many may be sent at most
     * @param key under which photos wait until something is pressed; "" where none is asked for
     */
    public record Part(
            String name,
            String title,
            String words,
            String due,
            boolean done,
            boolean number,
            String unit,
            boolean text,
            boolean links,
            int photos,
            String counted,
            String confirmed,
            List<Shot> album,
            String key,
            List<Attachment> waiting) {

        public Part {
            album = List.copyOf(album);
            waiting = List.copyOf(waiting);
        }
    }

    /** A photo that hangs. */
    public record Shot(String small, String large, String out) {}

    /** A link that was given out. */
    public record Link(String pass, String address, String until) {}
}
