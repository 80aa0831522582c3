package th.go.dopa.damrongdhama.exchange.scans;

import java.util.List;
import th.go.dopa.damrongdhama.complaints.CaseNumber;

/**
 * What the look at a scan found.
 *
 * @param cases to which it belongs, or may belong
 * @param why the key of the sentence that refuses it; "" otherwise
 */
record Finding(String file, Outcome outcome, List<CaseNumber> cases, String why) {

    private static final int SHOWN = 120;

    Finding {
        cases = List.copyOf(cases);
        file = file.length() > SHOWN ? file.substring(0, SHOWN) : file;
    }

    static Finding refused(String file, String why) {
        return new Finding(file, Outcome.REFUSED, List.of(), why);
    }
}
