package th.go.dopa.damrongdhama.letters;

/** Something sent along with a letter (สิ่งที่ส่งมาด้วย). */
public record Enclosure(String name, int sets) {

    public Enclosure {
        if (sets < 1) {
            throw new IllegalArgumentException(sets + " sets");
        }
    }
}
