package th.go.dopa.damrongdhama.complaints.casepage;

import th.go.dopa.damrongdhama.complaints.QrPicture;

/**
 * The new tracking code of a complainant (ใบรหัสติดตาม), shown once and printed for him.
 *
 * @param code in four groups
 * @param track where it is typed in
 * @param qr opens the tracking page; the code stands behind the # of the address, which browsers send to no server
 */
public record SlipPage(
        String number, String href, String office, String code, String track, QrPicture qr, String issued) {}
