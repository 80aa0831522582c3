package th.go.dopa.damrongdhama.people;

import th.go.dopa.damrongdhama.kernel.PassId;

/**
 * A signed link that was just issued (ลิงก์ที่ออกให้).
 *
 * @param token goes into the address; shown now and never again
 */
public record IssuedPass(PassId pass, String token) {

    @Override
    public String toString() {
        return "IssuedPass[" + pass + "]";
    }
}
