package th.go.dopa.damrongdhama.letters;

import org.jspecify.annotations.Nullable;

/**
 * What every page of a paper says beside its words (เครื่องหมายบนทุกหน้า).
 *
 * @param secrecy ลับ, in red at the head and the foot; null where the paper is open
 * @param sample that the paper is an example, pale across the page; null on real papers
 */
record Marks(@Nullable String secrecy, @Nullable String sample) {

    static final Marks NONE = new Marks(null, null);
}
