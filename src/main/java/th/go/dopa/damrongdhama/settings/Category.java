package th.go.dopa.damrongdhama.settings;

/**
 * A type of complaint (ประเภทเรื่องร้องเรียนรอง) with all that its version says about it.
 *
 * @param code four digits: the main type's two and its own two
 * @param secret ลับ from the first second
 * @param anonymousAllowed whether the complainant may stay unnamed
 * @param proofNeeded whether closing it as fixed takes a photo
 * @param wordsNeeded whether the complainant must say in words what it is about
 * @param targetDays how many days it should take
 * @param reportDays in how many days an agency is asked to report, unless the officer says otherwise
 */
public record Category(
        String code,
        String nameTh,
        String nameEn,
        boolean secret,
        boolean anonymousAllowed,
        boolean proofNeeded,
        boolean wordsNeeded,
        int targetDays,
        int reportDays) {

    public String mainCode() {
        return code.substring(0, 2);
    }
}
