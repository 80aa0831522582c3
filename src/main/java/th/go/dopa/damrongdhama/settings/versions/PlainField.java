package th.go.dopa.damrongdhama.settings.versions;

import th.go.dopa.damrongdhama.web.Visit;

/**
 * A number, a row of numbers or a time of the day on the screen of a setting.
 *
 * @param name where it stands in the text of a version, such as {@code civilMediation.firstDays}
 */
public record PlainField(String name, Shape shape, int least, int most) {

    /** How it is typed. */
    public enum Shape {
        NUMBER,
        NUMBERS,
        TIME
    }

    /** How it is typed, where that is not plain. */
    public String hint(Visit visit) {
        return shape == Shape.NUMBER ? "" : visit.t("settings.shape." + shape.name());
    }

    static PlainField days(String name) {
        return new PlainField(name, Shape.NUMBER, 1, 365);
    }

    static PlainField number(String name, int least, int most) {
        return new PlainField(name, Shape.NUMBER, least, most);
    }

    static PlainField numbers(String name) {
        return new PlainField(name, Shape.NUMBERS, 0, 365);
    }

    static PlainField time(String name) {
        return new PlainField(name, Shape.TIME, 0, 0);
    }
}
