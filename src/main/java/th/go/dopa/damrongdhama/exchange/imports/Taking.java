package th.go.dopa.damrongdhama.exchange.imports;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.complaints.AccusedSeat;
import th.go.dopa.damrongdhama.complaints.Channel;
import th.go.dopa.damrongdhama.complaints.OldCases;
import th.go.dopa.damrongdhama.complaints.Parties;
import th.go.dopa.damrongdhama.complaints.Person;
import th.go.dopa.damrongdhama.complaints.Status;
import th.go.dopa.damrongdhama.complaints.Where;
import th.go.dopa.damrongdhama.complaints.intake.OldComplaint;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;

/** A checked row as the complaint it tells (แถวที่ถูกต้องเป็นเรื่อง). */
final class Taking {

    private static final int VERSION_OF_A_MADE_KEY = 8;

    private final Keys keys;
    private final Spellings spellings;

    Taking(Keys keys, Spellings spellings) {
        this.keys = keys;
        this.spellings = spellings;
    }

    OldComplaint complaint(RunRow row) {
        Map<Column, String> meant = row.body().meant();
        String seat = said(meant, Column.SEAT);
        Status status = Status.valueOf(said(meant, Column.STATUS));
        return new OldComplaint(
                key(meant, row.body().apart() ? row.number() : 0),
                said(meant, Column.NUMBER),
                Channel.valueOf(said(meant, Column.CHANNEL)),
                said(meant, Column.TYPE),
                said(meant, Column.STORY),
                where(meant),
                day(meant, Column.INCIDENT),
                LocalDate.parse(said(meant, Column.RECEIVED)),
                new Parties(complainant(meant), accused(meant)),
                seat.isEmpty() ? null : AccusedSeat.valueOf(seat),
                status,
                status.open() ? null : day(meant, Column.CLOSED),
                said(meant, Column.OUTCOME));
    }

    /**
     * What makes the row this complaint and no other: where and when it was received, its number, its words and who brought it. The same file sent again,
     * with other dates of closing or mended spellings, brings the same.
     *
     * @param apart the number of a row that was said to be another case than one just like it; else 0
     */
    private UUID key(Map<Column, String> meant, int apart) {
        String all = String.join(
                "\0",
                "backlog",
                said(meant, Column.DISTRICT),
                said(meant, Column.RECEIVED),
                OldCases.bare(said(meant, Column.NUMBER)),
                Spellings.bare(said(meant, Column.STORY)),
                Spellings.bare(said(meant, Column.NAME)),
                said(meant, Column.CITIZEN),
                apart == 0 ? "" : Integer.toString(apart));
        ByteBuffer mac = ByteBuffer.wrap(keys.mac(KeyPurpose.SEARCH, all));
        long most = (mac.getLong() & ~0xf000L) | ((long) VERSION_OF_A_MADE_KEY << 12);
        long least = (mac.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(most, least);
    }

    private static Where where(Map<Column, String> meant) {
        String subdistrict = said(meant, Column.SUBDISTRICT);
        String moo = said(meant, Column.MOO);
        return new Where(
                new AreaCode(said(meant, Column.DISTRICT)),
                subdistrict.isEmpty() ? null : new AreaCode(subdistrict),
                moo.isEmpty() ? null : Integer.valueOf(moo),
                null,
                null);
    }

    /** A register has the whole name in one cell: the title is known by its word, the first name by the space behind it. */
    private Person complainant(Map<Column, String> meant) {
        String whole = said(meant, Column.NAME);
        String prefix = spellings.of("person.prefix").stream()
                .filter(word -> whole.startsWith(word) && whole.length() > word.length())
                .findFirst()
                .orElse("");
        List<String> names = List.of(whole.substring(prefix.length()).strip().split("\\s+", 2));
        return new Person(
                prefix,
                names.getFirst(),
                names.size() > 1 ? names.getLast() : "",
                said(meant, Column.CITIZEN),
                said(meant, Column.PHONE),
                "",
                said(meant, Column.ADDRESS));
    }

    private static Person accused(Map<Column, String> meant) {
        String name = said(meant, Column.ACCUSED);
        return name.isEmpty() ? Person.NOBODY : Person.named(name);
    }

    private static @Nullable LocalDate day(Map<Column, String> meant, Column column) {
        String day = said(meant, column);
        return day.isEmpty() ? null : LocalDate.parse(day);
    }

    private static String said(Map<Column, String> meant, Column column) {
        return meant.getOrDefault(column, "");
    }
}
