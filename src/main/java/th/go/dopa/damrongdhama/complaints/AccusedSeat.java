package th.go.dopa.damrongdhama.complaints;

/**
 * Where the accused of a secret case belongs (สังกัดของผู้ถูกกล่าวหา). It decides which office is given the case, because the office of the
 * accused must never see it. The district is passed by for its own people, for kamnans and village heads, whom it works with every day, and
 * where the complainant does not know.
 */
public enum AccusedSeat {
    /** The district office itself. */
    DISTRICT,
    /** Kamnans, village heads and their assistants. */
    VILLAGE_HEADS,
    LOCAL_ADMINISTRATION,
    POLICE,
    OTHER_AGENCY,
    /** The province: the department takes the case. */
    PROVINCE,
    /** No official at all; only in a tip-off. */
    PRIVATE,
    UNKNOWN;

    public boolean passesDistrict() {
        return this == DISTRICT || this == VILLAGE_HEADS || this == UNKNOWN || passesProvince();
    }

    public boolean passesProvince() {
        return this == PROVINCE;
    }
}
