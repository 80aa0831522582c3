package th.go.dopa.damrongdhama.administration;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import th.go.dopa.damrongdhama.attachments.Shelf;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.audit.Subject;
import th.go.dopa.damrongdhama.database.SideDoor;
import th.go.dopa.damrongdhama.kernel.Machine;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;
import th.go.dopa.damrongdhama.keys.Rewrap;
import th.go.dopa.damrongdhama.keys.Rewrapping;
import th.go.dopa.damrongdhama.keys.SealedTable;
import th.go.dopa.damrongdhama.settings.Settings;

/** The command bin/keys (เปลี่ยนกุญแจ): {@code DATA list}, {@code DATA rotate PURPOSE} and {@code DATA rewrap}. */
public final class KeyCommand {

    static final Class<?>[] DESKS = {
        Keys.class, Rewrapping.class, Rewrap.class, SealedTable.Owner.class, Journal.class, Settings.class, Shelf.class
    };

    private static final Machine COMMAND = new Machine("bin/keys");

    private final SideDoor door;
    private final PrintStream out;

    KeyCommand(SideDoor door, PrintStream out) {
        this.door = door;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        List<String> words = List.of(arguments);
        SideDoor.run(
                Path.of(words.getFirst()),
                door -> new KeyCommand(door, System.out).obey(words.subList(1, words.size())),
                DESKS);
    }

    int obey(List<String> words) {
        return switch (String.join(" ", words).split(" ", 2)[0]) {
            case "list" -> list();
            case "rotate" -> rotate(words.size() == 2 ? words.get(1) : "");
            case "rewrap" -> rewrap();
            default -> {
                out.println("Say list, rotate PURPOSE or rewrap.");
                yield 2;
            }
        };
    }

    private int list() {
        Keys keys = door.desk(Keys.class);
        Rewrapping rewrapping = door.desk(Rewrapping.class);
        out.printf("%-14s %-11s %5s  %s%n", "PURPOSE", "PRESENT KEY", "KEYS", "ROWS UNDER OLDER KEYS");
        for (KeyPurpose purpose : KeyPurpose.values()) {
            out.printf(
                    "%-14s %-11s %5d  %s%n",
                    purpose, shown(keys.keyId(purpose)), keys.count(purpose), left(rewrapping, purpose));
        }
        return 0;
    }

    private static String left(Rewrapping rewrapping, KeyPurpose purpose) {
        return rewrapping.rewraps(purpose) ? Long.toString(rewrapping.left(purpose)) : "-";
    }

    private int rotate(String name) {
        Optional<KeyPurpose> asked = Arrays.stream(KeyPurpose.values())
                .filter(KeyPurpose::encrypts)
                .filter(purpose -> purpose.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
        if (asked.isEmpty()) {
            out.println(
                    "Say one of " + encrypting()
                            + ". The others find what people hold in their hands, such as tracking codes, and are never changed.");
            return 2;
        }
        KeyPurpose purpose = asked.get();
        int key = door.desk(Keys.class).rotate(purpose);
        door.desk(Journal.class).note(COMMAND, "keys.rotated", new Subject("key", purpose.name() + "." + shown(key)));
        out.println("Key " + shown(key) + " of " + purpose
                + " encrypts from now on, on every node within seconds; the old ones still read."
                + " Save the keys (bin/backup), then: bin/keys rewrap");
        return 0;
    }

    private int rewrap() {
        Rewrapping rewrapping = door.desk(Rewrapping.class);
        long left = 0;
        for (KeyPurpose purpose : KeyPurpose.values()) {
            if (rewrapping.left(purpose) > 0) {
                int rows = rewrapping.rewrap(purpose);
                door.desk(Journal.class).note(COMMAND, "keys.rewrapped", new Subject("key", purpose.name()));
                left += rewrapping.left(purpose);
                out.println(rows + " rows of " + purpose + " were encrypted anew.");
            }
        }
        out.println(left == 0 ? "Nothing is left under older keys." : left + " rows are left: run it again.");
        return left == 0 ? 0 : 1;
    }

    private static String encrypting() {
        return Arrays.stream(KeyPurpose.values())
                .filter(KeyPurpose::encrypts)
                .map(Enum::name)
                .collect(Collectors.joining(", "));
    }

    private static String shown(int key) {
        return Integer.toUnsignedString(key);
    }
}
