package th.go.dopa.damrongdhama.settings;

import java.util.List;

/**
 * A main type of complaint (ประเภทเรื่องร้องเรียนหลัก).
 *
 * @param code two digits
 * @param usualOwners who usually takes care, in Thai words for the officer
 */
public record MainCategory(
        String code,
        String nameTh,
        String nameEn,
        String usualOwners,
        boolean secret,
        boolean anonymousAllowed,
        List<Category> subs) {

    public MainCategory {
        subs = List.copyOf(subs);
    }
}
