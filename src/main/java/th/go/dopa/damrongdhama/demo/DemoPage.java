package th.go.dopa.damrongdhama.demo;

import java.util.List;

/**
 * The page on which a newcomer chooses who to be (หน้าลองใช้ระบบสาธิต).
 *
 * @param loading whether cases are still being made
 * @param invited whom one press is enough for
 */
public record DemoPage(boolean loading, List<Somebody> invited, List<Somebody> others) {

    public DemoPage {
        invited = List.copyOf(invited);
        others = List.copyOf(others);
    }

    /**
     * One of the invented staff.
     *
     * @param tryIt under which message key it says what to try
     */
    public record Somebody(String userName, String name, String office, String tryIt) {}
}
