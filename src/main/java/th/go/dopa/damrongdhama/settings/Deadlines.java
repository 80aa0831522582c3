package th.go.dopa.damrongdhama.settings;

import java.time.LocalTime;
import java.util.List;

/**
 * How long things may take (กำหนดเวลา), domain §3.3.
 *
 * @param firstLookWorkingDays until somebody has looked at a new case
 * @param screeningWorkingDays until it is screened, after that
 * @param callBackWorkingDays until who asked for advice is called back
 * @param correctionWorkingDays for the complainant to complete what is missing
 * @param tellComplainantDays until the complainant is told what is being done (พ.ร.ฎ. 2546 ม. 38)
 * @param agencyReportDays for an agency to report, the day of the letter being the first
 * @param reminderDaysAfterDue when an agency is reminded, in days after the due date
 * @param noProgressDays when a case without progress is called up
 * @param nearDueDays when a case begins to count as near due, and as very near
 * @param confirmationDays for the complainant to say whether it is fixed
 */
public record Deadlines(
        int firstLookWorkingDays,
        int screeningWorkingDays,
        int callBackWorkingDays,
        int correctionWorkingDays,
        int tellComplainantDays,
        int agencyReportDays,
        int agencyReportLongestDays,
        List<Integer> reminderDaysAfterDue,
        List<Integer> noProgressDays,
        List<Integer> nearDueDays,
        int confirmationDays,
        Mediation civilMediation,
        Mediation criminalMediation,
        int recordsKeptYears,
        LocalTime officeOpens,
        LocalTime officeCloses,
        LocalTime lunchBegins,
        LocalTime lunchEnds) {

    public Deadlines {
        reminderDaysAfterDue = List.copyOf(reminderDaysAfterDue);
        noProgressDays = List.copyOf(noProgressDays);
        nearDueDays = List.copyOf(nearDueDays);
        days("firstLookWorkingDays", firstLookWorkingDays);
        days("screeningWorkingDays", screeningWorkingDays);
        days("callBackWorkingDays", callBackWorkingDays);
        days("correctionWorkingDays", correctionWorkingDays);
        days("tellComplainantDays", tellComplainantDays);
        days("agencyReportDays", agencyReportDays);
        days("confirmationDays", confirmationDays);
        Fault.unless(
                agencyReportLongestDays >= agencyReportDays && agencyReportLongestDays <= 365,
                "settings.fault.days",
                "agencyReportLongestDays");
        Fault.unless(recordsKeptYears >= 10, "settings.fault.years", recordsKeptYears);
        Fault.unless(
                officeOpens.isBefore(lunchBegins)
                        && lunchBegins.isBefore(lunchEnds)
                        && lunchEnds.isBefore(officeCloses),
                "settings.fault.hours",
                officeOpens + "–" + officeCloses);
    }

    /** How long a mediation may take, an extension, and all together. */
    public record Mediation(int firstDays, int extensionDays, int longestDays) {

        public Mediation {
            days("firstDays", firstDays);
            days("extensionDays", extensionDays);
            Fault.unless(longestDays >= firstDays, "settings.fault.days", "longestDays");
        }
    }

    private static void days(String name, int days) {
        Fault.unless(days >= 1 && days <= 365, "settings.fault.days", name);
    }
}
