package th.go.dopa.damrongdhama.complaints.casepage;

import th.go.dopa.damrongdhama.complaints.Happening;

/** Which line of history an act leads to (ผลของการทำรายการ); the first, where it leads to several. */
final class Happened {

    private Happened() {}

    static boolean by(Act act, Happening happening) {
        return switch (act) {
            case RECEIPT -> happening instanceof Happening.Received;
            case REPORT -> happening instanceof Happening.Reported;
            case PROPOSAL -> happening instanceof Happening.Proposed;
            case ORDER -> happening instanceof Happening.Ordered;
            case REFERRALS -> happening instanceof Happening.Referred;
            case CLOSURE -> happening instanceof Happening.Closed;
            case REFUSAL -> happening instanceof Happening.NotAccepted;
            case NOTES -> happening instanceof Happening.Noted;
            case QUESTIONS -> happening instanceof Happening.Asked;
            case INFORMATION -> happening instanceof Happening.InformationAdded;
            case TRACKING_CODE -> false;
            case TRANSFER -> happening instanceof Happening.Transferred;
            case RETURN -> happening instanceof Happening.Returned;
            case CANCELLATION -> happening instanceof Happening.Cancelled;
        };
    }
}
