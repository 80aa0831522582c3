package th.go.dopa.damrongdhama.commendations;

import java.util.List;
import th.go.dopa.damrongdhama.web.Fact;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Tone;

/**
 * What a code says of a certificate.
 *
 * @param facts to whom, for what, by whom; empty where no certificate has the code
 */
public record VerifyPage(Form form, Answer answer, List<Fact> facts) {

    public VerifyPage {
        facts = List.copyOf(facts);
    }

    /** What is known of a code. */
    public enum Answer {
        /** Nothing was asked yet. */
        ASK(Tone.NEUTRAL),
        GENUINE(Tone.GOOD),
        WITHDRAWN(Tone.BAD),
        UNKNOWN(Tone.WARN),
        TOO_MANY(Tone.WARN);

        private final Tone tone;

        Answer(Tone tone) {
            this.tone = tone;
        }

        public Tone tone() {
            return tone;
        }
    }
}
