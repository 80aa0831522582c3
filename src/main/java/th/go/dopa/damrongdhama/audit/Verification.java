package th.go.dopa.damrongdhama.audit;

import java.util.List;

/**
 * What reading the whole journal against its chain showed (ผลการตรวจสอบบันทึก).
 *
 * @param sealed how many lines the chain holds
 * @param waiting how many lines wait for the next sealing
 * @param head the hash of the last line; noted elsewhere, it proves later that nothing before it was rewritten
 * @param findings what is wrong, at most {@value #MOST}
 */
public record Verification(long sealed, long waiting, String head, List<Finding> findings) {

    static final int MOST = 1_000;

    public Verification {
        findings = List.copyOf(findings);
    }

    public boolean whole() {
        return findings.isEmpty();
    }

    /** Whether a text is a place and hash as {@link #anchor()} gives them. */
    public static boolean isAnchor(String text) {
        return text.matches("[0-9]{1,18}:[0-9a-f]{64}");
    }

    /** The place and hash of the last line, to be noted outside the database. */
    public String anchor() {
        return sealed + ":" + head;
    }

    /**
     * One thing that is wrong.
     *
     * @param position the place in the chain, 0 where there is none
     * @param line the line of the journal, 0 where it is gone
     */
    public record Finding(Fault fault, long position, long line) {}

    /** What may be wrong with a line. */
    public enum Fault {
        /** The line is not what was sealed. */
        CHANGED,
        /** A sealed line is gone. */
        REMOVED,
        /** A line was put in later, below a horizon that had been sealed. */
        INSERTED,
        /** The chain itself holds lines in another order than they were written. */
        REORDERED,
        /** The written reason is not the one that was sealed. */
        REASON_CHANGED,
        /** The chain does not hold a head that was noted before: it was rewritten or cut. */
        HEAD_UNKNOWN
    }
}
