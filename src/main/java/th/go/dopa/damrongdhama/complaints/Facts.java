package th.go.dopa.damrongdhama.complaints;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.OfficeId;

/**
 * What a case is about (ข้อเท็จจริงของเรื่อง): codes only, no words of a person.
 *
 * @param secret ลับ: known to the holder's officers and the department only
 * @param categoryCode four digits of the version the case was filed under
 * @param filedAt the office in whose series the case is numbered
 * @param hideName whether the complainant asked to be kept from others
 * @param agencyMayContact whether an agency may be told how to reach the complainant
 * @param reachable whether a phone or e-mail was given
 * @param receivedOn the true day of receipt, from 1 October 2019 (1 ต.ค. 2562) on
 * @param tellBy until when the complainant is to be told (พ.ร.ฎ. 2546 ม. 38)
 * @param dueOn until when it should be ended
 * @param backlog whether it was taken in from an older register (เรื่องย้อนหลัง): no limit runs for it any more
 */
public record Facts(
        boolean secret,
        Channel channel,
        Nature nature,
        Importance importance,
        String categoryCode,
        int categoryVersion,
        OfficeId filedAt,
        Complainant complainant,
        boolean hideName,
        boolean agencyMayContact,
        boolean reachable,
        AccusedKind accusedKind,
        @Nullable AccusedSeat accusedSeat,
        Elsewhere elsewhere,
        Where where,
        @Nullable LocalDate incidentOn,
        LocalDate receivedOn,
        Instant recordedAt,
        LocalDate tellBy,
        LocalDate dueOn,
        boolean backlog) {

    /** The first day of the backlog (หนังสือสั่งการ: ตั้งแต่ 1 ตุลาคม 2562). */
    public static final LocalDate EARLIEST = LocalDate.of(2019, 10, 1);

    public Facts {
        if (receivedOn.isBefore(EARLIEST) || (secret && accusedSeat == null)) {
            throw new IllegalArgumentException("not the facts of a case");
        }
    }

    Facts dueOn(LocalDate day) {
        return new Facts(
                secret,
                channel,
                nature,
                importance,
                categoryCode,
                categoryVersion,
                filedAt,
                complainant,
                hideName,
                agencyMayContact,
                reachable,
                accusedKind,
                accusedSeat,
                elsewhere,
                where,
                incidentOn,
                receivedOn,
                recordedAt,
                tellBy,
                day,
                backlog);
    }
}
