package th.go.dopa.damrongdhama.complaints.casepage;

import java.util.List;

/**
 * A photo or document of a case on its page.
 *
 * @param id as it is chosen as proof
 * @param small the address of the thumbnail
 * @param large the address of the readable copy
 * @param about what it is, such as "ภาพที่ 1 หลักฐานจากผู้ร้อง"
 * @param audience who else sees it; "" when only the office does
 * @param pages the further pages of a document
 * @param facts when and where it was taken, for the officers of the case
 */
public record CasePhoto(
        String id, String small, String large, String about, String audience, List<String> facts, List<Page> pages) {

    public CasePhoto {
        facts = List.copyOf(facts);
        pages = List.copyOf(pages);
    }

    /** A page of a document after the first. */
    public record Page(String label, String href) {}
}
