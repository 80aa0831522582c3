package th.go.dopa.damrongdhama.letters;

import java.util.List;
import th.go.dopa.damrongdhama.kernel.OfficeId;

/**
 * How the letters of an office are headed (หัวหนังสือของหน่วยงาน).
 *
 * @param code of the office in the numbers of letters, as "สน 0118"
 * @param sender the office in whose name letters go out, as ที่ว่าการอำเภอ…; not the centre that writes them
 * @param address where it lies, a line each
 * @param ownRegister whether our register is its only one; else numbers are typed in from the central one
 */
public record Letterhead(
        OfficeId office,
        int version,
        String code,
        String sender,
        List<String> address,
        Contact contact,
        boolean ownRegister) {

    public Letterhead {
        address = List.copyOf(address);
    }

    /** The office at the head of a letter. */
    public Sender from() {
        return new Sender(sender, address);
    }
}
