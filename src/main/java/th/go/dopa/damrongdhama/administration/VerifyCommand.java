package th.go.dopa.damrongdhama.administration;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.audit.Subject;
import th.go.dopa.damrongdhama.audit.Verification;
import th.go.dopa.damrongdhama.audit.Verifier;
import th.go.dopa.damrongdhama.database.SideDoor;
import th.go.dopa.damrongdhama.kernel.Machine;

/** The command bin/verify (ตรวจสอบบันทึก): {@code DATA} and, where one was noted, the head {@code POSITION:HASH}. */
public final class VerifyCommand {

    static final Class<?>[] DESKS = {Verifier.class, Journal.class};

    private final SideDoor door;
    private final PrintStream out;

    VerifyCommand(SideDoor door, PrintStream out) {
        this.door = door;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        SideDoor.run(
                Path.of(arguments[0]),
                door -> new VerifyCommand(door, System.out).obey(arguments.length > 1 ? arguments[1] : null),
                DESKS);
    }

    /** Gives 0 where the journal is whole, 1 where it is not, 2 where the head cannot be read. */
    int obey(@Nullable String head) {
        if (head != null && !Verification.isAnchor(head)) {
            out.println("A head is a number, a colon and 64 letters, as this command printed it.");
            return 2;
        }
        Verification found = door.desk(Verifier.class).verify(head);
        door.desk(Journal.class).note(new Machine("bin/verify"), "journal.verified", new Subject("journal", "chain"));
        if (found.whole()) {
            out.println("The journal is whole: " + found.sealed() + " lines are sealed, " + found.waiting() + " wait.");
            out.println("Note this head outside the system: " + found.anchor());
            return 0;
        }
        out.println("THE JOURNAL WAS CHANGED: " + found.findings().size() + " findings.");
        found.findings()
                .forEach(one -> out.println(one.fault() + " at position " + one.position() + ", line " + one.line()));
        out.println("Leave the database as it is, keep a copy of it, and tell your superior.");
        return 1;
    }
}
