package th.go.dopa.damrongdhama.exchange.exports;

/**
 * A column of a file (คอลัมน์).
 *
 * @param name as in the statement that reads it; with hyphens, the end of the keys of its heading and its meaning
 * @param source where it is kept, for technical readers
 * @param words the beginning of the message keys of its words; "" where it has none
 */
record Column(String name, Unit unit, String source, String words) {

    static Column text(String name, String source) {
        return new Column(name, Unit.TEXT, source, "");
    }

    static Column day(String name, String source) {
        return new Column(name, Unit.DAY, source, "");
    }

    static Column number(String name, String source) {
        return new Column(name, Unit.NUMBER, source, "");
    }

    static Column word(String name, String source, String words) {
        return new Column(name, Unit.WORD, source, words);
    }

    static Column written(Unit unit, String name, String source) {
        return new Column(name, unit, source, "");
    }

    String slug() {
        return name.replace('_', '-');
    }
}
