package th.go.dopa.damrongdhama.exchange.completeness;

import org.jspecify.annotations.Nullable;

/**
 * What was said against what is recorded (จำนวนที่แจ้งเทียบกับที่บันทึก).
 *
 * @param stated null where the office does not say
 */
record Held(@Nullable Integer stated, int recorded) {

    /** How many are missing; below nought, how many too many. */
    int missing() {
        return stated == null ? 0 : stated - recorded;
    }
}
