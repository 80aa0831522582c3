package th.go.dopa.damrongdhama.exchange.exports;

import static th.go.dopa.damrongdhama.exchange.exports.Column.day;
import static th.go.dopa.damrongdhama.exchange.exports.Column.number;
import static th.go.dopa.damrongdhama.exchange.exports.Column.text;
import static th.go.dopa.damrongdhama.exchange.exports.Column.word;
import static th.go.dopa.damrongdhama.exchange.exports.Column.written;

import java.util.List;
import java.util.Locale;

/** A file of the ZIP (แฟ้มข้อมูล) and its columns from left to right. */
enum Sheet {
    CASES(
            "01-cases.csv",
            text("number", "complaint.number"),
            text("holder", "complaint.holder_office_id"),
            day("received_on", "complaint.received_on"),
            written(Unit.MOMENT, "recorded_at", "complaint.recorded_at"),
            word("status", "complaint.status", "complaints.status."),
            written(Unit.YES_NO, "secret", "complaint.secret"),
            word("channel", "complaint.channel", "complaints.channel."),
            word("nature", "complaint.nature", "complaints.nature."),
            word("importance", "complaint.importance", "complaints.importance."),
            text("category_code", "complaint.category_code"),
            written(Unit.TYPE, "category", "complaint.category_code, category_version"),
            text("district", "complaint.district_code"),
            text("subdistrict", "complaint.subdistrict_code"),
            number("moo", "complaint.moo"),
            number("latitude", "complaint.latitude"),
            number("longitude", "complaint.longitude"),
            day("incident_on", "complaint.incident_on"),
            word("complainant", "complaint.complainant", "complaints.complainant."),
            written(Unit.PARTY, "complainant_name", "identity.person"),
            written(Unit.PARTY, "complainant_phone", "identity.person"),
            written(Unit.PARTY, "complainant_address", "identity.person"),
            word("accused_kind", "complaint.accused_kind", "complaints.accused-kind."),
            written(Unit.PARTY, "accused_name", "identity.person"),
            word("accused_seat", "complaint.accused_seat", "complaints.accused-seat."),
            word("elsewhere", "complaint.elsewhere", "complaints.elsewhere."),
            text("responsible", "complaint.responsible_account_id"),
            day("due_on", "complaint.due_on"),
            day("closed_on", "complaint.closed_on"),
            word("closing_reason", "complaint.closing_reason", "complaints.closing."),
            word("refusal_reason", "complaint.refusal_reason", "complaints.refusal."),
            word("answer", "complaint.answer", "worklists.answer."),
            number("rating", "complaint.rating"),
            number("times_reopened", "complaint.times_reopened")),
    TEXTS(
            "02-texts.csv",
            text("number", "complaint.number"),
            number("line", "complaint_text.seq"),
            word("text_kind", "complaint_text.kind", "complaints.text."),
            word("audience", "complaint_text.audience", "exports.audience."),
            text("body", "complaint_text.body")),
    HISTORY(
            "03-history.csv",
            text("number", "complaint.number"),
            number("line", "complaint_happening.seq"),
            written(Unit.MOMENT, "happened_at", "complaint_happening.happened_at"),
            written(Unit.MOMENT, "recorded_at", "complaint_happening.recorded_at"),
            written(Unit.HAPPENING, "happening", "complaint_happening.body"),
            word("actor", "complaint_happening.actor", "exports.actor."),
            text("person", "complaint_happening.account_id"),
            text("office", "complaint_happening.office_id")),
    ORDERS(
            "04-orders.csv",
            text("number", "complaint.number"),
            number("line", "complaint_proposal.seq"),
            word("order_kind", "complaint_proposal.kind", "complaints.order."),
            word("closing_reason", "complaint_proposal.closing_reason", "complaints.closing."),
            word("refusal_reason", "complaint_proposal.refusal_reason", "complaints.refusal."),
            number("report_days", "complaint_proposal.report_days"),
            text("proposed_by", "complaint_proposal.proposed_by"),
            written(Unit.MOMENT, "proposed_at", "complaint_proposal.proposed_at"),
            number("ordered_line", "complaint_proposal.ordered_seq")),
    REFERRALS(
            "05-referrals.csv",
            text("number", "complaint.number"),
            number("line", "complaint_referral.seq"),
            text("agency", "complaint_referral.agency_id"),
            word("referral_state", "complaint_referral.state", "exports.referral."),
            day("sent_on", "complaint_referral.sent_on"),
            day("report_due_on", "complaint_referral.due_on"),
            day("ended_on", "complaint_referral.ended_on")),
    MOVEMENTS(
            "06-movements.csv",
            text("number", "complaint.number"),
            day("moved_on", "complaint_movement.moved_on"),
            word("movement", "complaint_movement.kind", "exports.movement."),
            text("office", "complaint_movement.office_id")),
    ATTACHMENTS(
            "07-attachments.csv",
            text("number", "complaint.number"),
            number("line", "complaint_attachment.seq"),
            word("purpose", "complaint_attachment.purpose", "complaints.purpose."),
            word("audience", "complaint_attachment.audience", "exports.audience."),
            text("media_type", "attachment.media_type"),
            number("bytes", "attachment.bytes"),
            number("pages", "attachment.pages"),
            written(Unit.MOMENT, "file_received_at", "attachment.received_at")),
    SERVICES(
            "08-services.csv",
            text("office", "service_record.office_id"),
            day("served_on", "service_record.served_on"),
            word("nature", "service_record.nature", "complaints.nature."),
            text("what", "service_record.what"),
            text("result", "service_record.result"),
            text("subdistrict", "service_record.subdistrict_code"),
            text("became", "service_record.complaint_id"),
            text("person", "service_record.account_id"),
            written(Unit.MOMENT, "recorded_at", "service_record.recorded_at")),
    LETTERS(
            "09-letters.csv",
            word("series", "letter_number.series", "letters.series."),
            number("letter_year", "letter_number.year"),
            number("letter_number", "letter_number.number"),
            day("dated_on", "letter.content"),
            text("recipient", "letter.content"),
            text("subject", "letter.content"),
            word("letter_state", "letter.state", "letters.state.")),
    VILLAGES(
            "10-villages.csv",
            text("subdistrict", "village.subdistrict_code"),
            number("moo", "village.moo"),
            text("village", "village.name_th"),
            day("valid_from", "village.valid_from"),
            day("valid_to", "village.valid_to")),
    RECEIVED(
            "11-received.csv",
            word("received_series", "received_letter.series", "letters.series."),
            number("letter_year", "received_letter.year"),
            number("received_number", "received_letter.number"),
            written(Unit.MOMENT, "letter_received_at", "received_letter.received_at"),
            text("their_number", "received_letter.content"),
            day("their_date", "received_letter.content"),
            text("sender", "received_letter.content"),
            text("addressee", "received_letter.content"),
            text("subject", "received_letter.content"),
            word("urgency", "received_letter.content", "letters.how-urgent."),
            text("about_case", "received_letter.case_number"),
            text("done", "received_letter.content"),
            text("taken_back", "received_letter.cancelled"));

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Column> columns;

    private final String file;

    Sheet(String file, Column... columns) {
        this.file = file;
        this.columns = List.of(columns);
    }

    List<Column> columns() {
        return columns;
    }

    /** The end of its message keys. */
    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its name in the ZIP. */
    String file() {
        return file;
    }
}
