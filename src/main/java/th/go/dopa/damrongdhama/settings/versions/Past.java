package th.go.dopa.damrongdhama.settings.versions;

import th.go.dopa.damrongdhama.settings.SettingVersion;
import th.go.dopa.damrongdhama.web.Visit;

/**
 * A version in a list: what it is, and who put it.
 *
 * @param by "" for the version the system came with
 */
public record Past(SettingVersion version, String by) {

    /** Who put it, in words. */
    public String by(Visit visit) {
        return by.isEmpty() ? visit.t("settings.by-nobody") : by;
    }
}
