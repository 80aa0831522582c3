package th.go.dopa.damrongdhama.complaints.worklists;

import java.util.Locale;

/** The lists of a desk (แท็บรายการเรื่อง). */
public enum Tab {
    /** รอรับเรื่อง. */
    NEW,
    /** Those for which the person is responsible. */
    MINE,
    /** รอสั่งการ. */
    ORDER,
    /** On the desk of the office. */
    WORK,
    /** Waiting for an agency or for the complainant. */
    WAITING,
    /** Open, the nearest limit first. */
    DUE,
    /** ยุติแล้ว. */
    DONE;

    /** Its name in addresses and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The tab of an address; the first for an unknown one. */
    public static Tab of(String slug) {
        for (Tab tab : values()) {
            if (tab.slug().equals(slug)) {
                return tab;
            }
        }
        return NEW;
    }
}
