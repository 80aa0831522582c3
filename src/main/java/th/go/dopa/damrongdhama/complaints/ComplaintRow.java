package th.go.dopa.damrongdhama.complaints;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.ComplaintId;
import th.go.dopa.damrongdhama.kernel.OfficeId;

/** A row of {@code complaint} read into the noun, and the noun as parameters of a statement. */
final class ComplaintRow {

    static final String COLUMNS = """
            c.id, c.number, c.version, c.status, c.secret, c.channel, c.nature, c.importance, c.category_code, c.category_version,
            c.filed_office_id, c.holder_office_id, c.responsible_account_id, c.complainant, c.hide_name, c.agency_may_contact,
            c.reachable, c.accused_kind, c.accused_seat, c.elsewhere, c.district_code, c.subdistrict_code, c.moo, c.latitude,
            c.longitude, c.incident_on, c.received_on, c.recorded_at, c.tell_by, c.due_on, c.proposed, c.questions_open,
            c.referrals_open, c.referrals_answered, c.closed_on, c.closing_reason, c.refusal_reason, c.answer, c.rating,
            c.times_reopened, c.backlog
            """;

    private ComplaintRow() {}

    static Complaint read(ResultSet row) throws SQLException {
        return new Complaint(
                new ComplaintId(row.getLong("id")),
                new CaseNumber(row.getString("number")),
                row.getInt("version"),
                facts(row),
                standing(row));
    }

    private static Facts facts(ResultSet row) throws SQLException {
        String subdistrict = row.getString("subdistrict_code");
        return new Facts(
                row.getBoolean("secret"),
                Channel.valueOf(row.getString("channel")),
                Nature.valueOf(row.getString("nature")),
                Importance.valueOf(row.getString("importance")),
                row.getString("category_code"),
                row.getInt("category_version"),
                new OfficeId(row.getLong("filed_office_id")),
                Complainant.valueOf(row.getString("complainant")),
                row.getBoolean("hide_name"),
                row.getBoolean("agency_may_contact"),
                row.getBoolean("reachable"),
                AccusedKind.valueOf(row.getString("accused_kind")),
                code(AccusedSeat.class, row.getString("accused_seat")),
                Elsewhere.valueOf(row.getString("elsewhere")),
                new Where(
                        new AreaCode(row.getString("district_code")),
                        subdistrict == null ? null : new AreaCode(subdistrict),
                        row.getObject("moo", Integer.class),
                        row.getObject("latitude", Double.class),
                        row.getObject("longitude", Double.class)),
                row.getObject("incident_on", LocalDate.class),
                row.getObject("received_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("tell_by", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("backlog"));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        Long responsible = row.getObject("responsible_account_id", Long.class);
        LocalDate closedOn = row.getObject("closed_on", LocalDate.class);
        return new Standing(
                Status.valueOf(row.getString("status")),
                new OfficeId(row.getLong("holder_office_id")),
                responsible == null ? null : new AccountId(responsible),
                row.getBoolean("proposed"),
                row.getInt("questions_open"),
                row.getInt("referrals_open"),
                row.getInt("referrals_answered"),
                closedOn == null
                        ? null
                        : new Ending(
                                closedOn,
                                code(ClosingReason.class, row.getString("closing_reason")),
                                code(RefusalReason.class, row.getString("refusal_reason")),
                                code(Answer.class, row.getString("answer")),
                                row.getObject("rating", Integer.class)),
                row.getInt("times_reopened"));
    }

    static Map<String, @Nullable Object> facts(Facts facts) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("secret", facts.secret());
        row.put("channel", facts.channel().name());
        row.put("nature", facts.nature().name());
        row.put("importance", facts.importance().name());
        row.put("category", facts.categoryCode());
        row.put("categoryVersion", facts.categoryVersion());
        row.put("filedAt", facts.filedAt().value());
        row.put("complainant", facts.complainant().name());
        row.put("hideName", facts.hideName());
        row.put("agencyMayContact", facts.agencyMayContact());
        row.put("reachable", facts.reachable());
        row.put("accusedKind", facts.accusedKind().name());
        row.put("accusedSeat", name(facts.accusedSeat()));
        row.put("elsewhere", facts.elsewhere().name());
        row.put("district", facts.where().district().value());
        AreaCode subdistrict = facts.where().subdistrict();
        row.put("subdistrict", subdistrict == null ? null : subdistrict.value());
        row.put("moo", facts.where().moo());
        row.put("latitude", facts.where().latitude());
        row.put("longitude", facts.where().longitude());
        row.put("incidentOn", facts.incidentOn());
        row.put("receivedOn", facts.receivedOn());
        row.put("recordedAt", facts.recordedAt().atOffset(ZoneOffset.UTC));
        row.put("tellBy", facts.tellBy());
        row.put("dueOn", facts.dueOn());
        row.put("backlog", facts.backlog());
        return row;
    }

    static Map<String, @Nullable Object> standing(Standing standing) {
        Map<String, @Nullable Object> row = new HashMap<>();
        AccountId responsible = standing.responsible();
        Ending ending = standing.ending();
        row.put("status", standing.status().name());
        row.put("holder", standing.holder().value());
        row.put("responsible", responsible == null ? null : responsible.value());
        row.put("proposed", standing.proposed());
        row.put("questionsOpen", standing.questionsOpen());
        row.put("referralsOpen", standing.referralsOpen());
        row.put("referralsAnswered", standing.referralsAnswered());
        row.put("closedOn", ending == null ? null : ending.on());
        row.put("closing", ending == null ? null : name(ending.closing()));
        row.put("refusal", ending == null ? null : name(ending.refusal()));
        row.put("answer", ending == null ? null : name(ending.answer()));
        row.put("rating", ending == null ? null : ending.rating());
        row.put("timesReopened", standing.timesReopened());
        row.put("stage", standing.stage().name());
        return row;
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static <E extends Enum<E>> @Nullable E code(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
