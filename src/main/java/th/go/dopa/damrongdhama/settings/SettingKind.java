package th.go.dopa.damrongdhama.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The things that administrators decide; each has versions of its own. */
public enum SettingKind {
    /** ประเภทเรื่อง */
    CATEGORIES(CategoryTree.class),
    /** กำหนดเวลา */
    DEADLINES(Deadlines.class),
    /** วันหยุดราชการ */
    HOLIDAYS(Holidays.class),
    /** การมอบอำนาจสั่งการ */
    DELEGATION(Delegation.class),
    /** การส่งข้อความ */
    MESSAGES(MessageRules.class),
    /** ถ้อยคำในหนังสือ */
    LETTERS(LetterTexts.class);

    private final Class<?> shape;

    SettingKind(Class<?> shape) {
        this.shape = shape;
    }

    Class<?> shape() {
        return shape;
    }

    /** The kind that an address names. */
    public static Optional<SettingKind> of(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }

    /** As in addresses and file names. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
