package th.go.dopa.damrongdhama.complaints;

import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.ComplaintId;
import th.go.dopa.damrongdhama.notifications.Channel;
import th.go.dopa.damrongdhama.notifications.Message;
import th.go.dopa.damrongdhama.notifications.Outbox;
import th.go.dopa.damrongdhama.web.Language;
import th.go.dopa.damrongdhama.web.Words;

/**
 * Telling the complainant what happened (แจ้งผู้ร้อง), by e-mail or text message, in the transaction of the act. A message names the case number and
 * the step, never a person, a place or the matter: a phone may be read by somebody else.
 */
@Component
public class Tidings {

    private final Identities identities;
    private final Outbox outbox;
    private final Words words;

    Tidings(Identities identities, Outbox outbox, Words words) {
        this.identities = identities;
        this.outbox = outbox;
        this.words = words;
    }

    /**
     * Puts a message into the outbox, if the complainant can be reached.
     *
     * @param step under {@code complaints.tidings.} in the messages
     */
    public void tell(Complaint complaint, String step) {
        if (complaint.facts().reachable()) {
            tell(complaint, identities.reach(complaint.id()), step);
        }
    }

    /** The same, to the complainant who is just filing. */
    public void tell(Complaint complaint, Person person, String step) {
        String subject = words.say(
                Language.TH, "complaints.tidings.subject", complaint.number().value());
        String body = words.say(
                Language.TH, "complaints.tidings." + step, complaint.number().value());
        if (Channel.EMAIL.takes(person.email())) {
            outbox.put(new Message(Channel.EMAIL, person.email(), subject, body, about(complaint.id())));
        }
        if (Channel.SMS.takes(person.phone())) {
            outbox.put(new Message(Channel.SMS, person.phone(), "", body, about(complaint.id())));
        }
    }

    private static String about(ComplaintId id) {
        return "complaint:" + id;
    }
}
