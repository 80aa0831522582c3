package th.go.dopa.damrongdhama.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code of an area (รหัสเขตการปกครอง) as DOPA writes it: 2 digits a province, 4 a district, 6 a subdistrict. Always text: a nought
 * matters, and codes are not counted with.
 */
public record AreaCode(String value) {

    private static final Pattern CODE = Pattern.compile("([0-9]{2}){1,3}");

    /** What sort of area a code stands for. */
    public enum Level {
        PROVINCE,
        DISTRICT,
        SUBDISTRICT
    }

    public AreaCode {
        if (!CODE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an area code");
        }
    }

    public Level level() {
        return Level.values()[value.length() / 2 - 1];
    }

    /** The area this one lies in; none for a province. */
    public Optional<AreaCode> parent() {
        return level() == Level.PROVINCE
                ? Optional.empty()
                : Optional.of(new AreaCode(value.substring(0, value.length() - 2)));
    }

    @Override
    public String toString() {
        return value;
    }
}
