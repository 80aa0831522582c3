package th.go.dopa.damrongdhama.activities.publicity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.places.Village;

/** A village by the code of its subdistrict and its number (ตำบลและหมู่ที่): the same village still when it gets another name. */
public record VillageKey(AreaCode subdistrict, int moo) implements Comparable<VillageKey> {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{6})-([1-9][0-9]?)");

    static VillageKey of(Village village) {
        return new VillageKey(village.subdistrict(), village.moo());
    }

    static Optional<VillageKey> read(String written) {
        Matcher read = WRITTEN.matcher(written);
        return read.matches()
                ? Optional.of(new VillageKey(new AreaCode(read.group(1)), Integer.parseInt(read.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(VillageKey other) {
        int bySubdistrict = subdistrict.value().compareTo(other.subdistrict.value());
        return bySubdistrict != 0 ? bySubdistrict : Integer.compare(moo, other.moo);
    }

    @Override
    public String toString() {
        return subdistrict.value() + "-" + moo;
    }
}
