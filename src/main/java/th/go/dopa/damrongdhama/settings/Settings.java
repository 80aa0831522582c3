package th.go.dopa.damrongdhama.settings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.audit.Subject;
import th.go.dopa.damrongdhama.database.Remembered;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Staff;

/**
 * What administrators decide (การตั้งค่า). A version is never changed; a new one takes its place on every node within seconds. Cases keep
 * the version of the categories they were filed under.
 */
@Component
public class Settings {

    private static final String COLUMNS = "select kind, version, body, note, put_by, put_at from setting_version";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;
    private final Remembered<Current> current;

    Settings(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
        this.current = new Remembered<>(this::count, this::load, Duration.ofSeconds(2));
    }

    /**
     * Puts a new version, from now on.
     *
     * @param basedOn the version the person was looking at
     */
    @Transactional
    public Put put(Staff by, SettingKind kind, int basedOn, String body, String note) {
        try {
            SettingTexts.read(kind, body);
        } catch (Fault fault) {
            return new Put.Declined(fault.key(), fault.value());
        }
        oneAtATime(kind);
        SettingVersion before = current(kind);
        if (before.version() != basedOn) {
            return new Put.Overtaken(before);
        }
        insert(by, kind, basedOn + 1, body, note);
        current.changed();
        journal.note(by, "setting.put", new Subject("setting", kind.slug() + "." + (basedOn + 1)));
        return new Put.Taken(basedOn + 1);
    }

    /** The types of complaints that are offered now. */
    public Categories categories() {
        return categories(current.value().categoriesVersion());
    }

    /** The types of complaints as one version had them. */
    public Categories categories(int version) {
        Categories categories = current.value().categories().get(version);
        if (categories == null) {
            throw new NotFound("categories version " + version);
        }
        return categories;
    }

    /** A type of complaint as the version of a case had it. */
    public Category category(int version, String code) {
        return categories(version).category(code);
    }

    /** Whether closing a case of the type as fixed takes a photo. */
    public boolean proofNeeded(int version, String code) {
        return category(version, code).proofNeeded();
    }

    public Deadlines deadlines() {
        return current.value().deadlines();
    }

    public Holidays holidays() {
        return current.value().holidays();
    }

    public Delegation delegation() {
        return current.value().delegation();
    }

    public MessageRules messageRules() {
        return current.value().messageRules();
    }

    /** What letters and forms of cases say. */
    public LetterTexts letterTexts() {
        return current.value().letterTexts();
    }

    /** Counting in working days and hours as the holidays now stand. */
    public WorkingTime workingTime() {
        return current.value().workingTime();
    }

    /** Until when somebody is to look at what came in on a day. */
    public LocalDate firstLookBy(LocalDate day) {
        return workingDaysAfter(day, deadlines().firstLookWorkingDays());
    }

    /**
     * Until when the complainant is to be told what is being done: 15 days from receipt (พ.ร.ฎ. 2546 ม. 38), and where a case was written
     * down so late that this has passed, the next working day.
     */
    public LocalDate tellComplainantBy(LocalDate receivedOn, LocalDate today) {
        LocalDate rule = workingTime().onOrAfter(receivedOn.plusDays(deadlines().tellComplainantDays()));
        LocalDate soonest = workingDaysAfter(today, 1);
        return rule.isBefore(soonest) ? soonest : rule;
    }

    /** Until when an agency is to report, the day of the letter being the first of so many days. */
    public LocalDate agencyReportBy(LocalDate sentOn, int days) {
        return workingTime().onOrAfter(sentOn.plusDays(days - 1L));
    }

    public LocalDate workingDaysAfter(LocalDate day, int workingDays) {
        return workingTime().daysAfter(day, workingDays);
    }

    /** The version that holds now, with its text. */
    public SettingVersion current(SettingKind kind) {
        return jdbc.sql(COLUMNS + " where kind = :kind order by version desc limit 1")
                .param("kind", kind.name())
                .query((row, i) -> version(row))
                .single();
    }

    /** One version of a setting. */
    public SettingVersion version(SettingKind kind, int version) {
        return jdbc.sql(COLUMNS + " where kind = :kind and version = :version")
                .param("kind", kind.name())
                .param("version", version)
                .query((row, i) -> version(row))
                .optional()
                .orElseThrow(() -> new NotFound(kind + " version " + version));
    }

    /** All versions of a setting, newest first. */
    public List<SettingVersion> versions(SettingKind kind) {
        return jdbc.sql(COLUMNS + " where kind = :kind order by version desc")
                .param("kind", kind.name())
                .query((row, i) -> version(row))
                .list();
    }

    /** Two administrators at once wait for each other; whoever comes second finds the version of the first. */
    private void oneAtATime(SettingKind kind) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:kind, 1300))::text")
                .param("kind", kind.name())
                .query(String.class)
                .single();
    }

    private void insert(Staff by, SettingKind kind, int version, String body, String note) {
        jdbc.sql("""
                        insert into setting_version (kind, version, body, note, put_by, put_at)
                        values (:kind, :version, :body, :note, :by, :now)
                        """)
                .param("kind", kind.name())
                .param("version", version)
                .param("body", body)
                .param("note", note)
                .param("by", by.account().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private long count() {
        return jdbc.sql("select count(*) from setting_version")
                .query(Long.class)
                .single();
    }

    private Current load() {
        Map<Integer, Categories> categories = new HashMap<>();
        for (SettingVersion version : versions(SettingKind.CATEGORIES)) {
            CategoryTree tree = SettingTexts.read(SettingKind.CATEGORIES, version.body(), CategoryTree.class);
            categories.put(version.version(), new Categories(version.version(), tree));
        }
        Deadlines deadlines = now(SettingKind.DEADLINES, Deadlines.class);
        Holidays holidays = now(SettingKind.HOLIDAYS, Holidays.class);
        return new Current(
                categories.keySet().stream().mapToInt(Integer::intValue).max().orElseThrow(),
                categories,
                deadlines,
                holidays,
                now(SettingKind.DELEGATION, Delegation.class),
                now(SettingKind.MESSAGES, MessageRules.class),
                now(SettingKind.LETTERS, LetterTexts.class),
                new WorkingTime(holidays, deadlines));
    }

    private <T> T now(SettingKind kind, Class<T> shape) {
        return SettingTexts.read(kind, current(kind).body(), shape);
    }

    private static SettingVersion version(ResultSet row) throws SQLException {
        Long by = row.getObject("put_by", Long.class);
        return new SettingVersion(
                SettingKind.valueOf(row.getString("kind")),
                row.getInt("version"),
                row.getString("body"),
                row.getString("note"),
                by == null ? null : new AccountId(by),
                row.getObject("put_at", OffsetDateTime.class).toInstant());
    }

    private record Current(
            int categoriesVersion,
            Map<Integer, Categories> categories,
            Deadlines deadlines,
            Holidays holidays,
            Delegation delegation,
            MessageRules messageRules,
            LetterTexts letterTexts,
            WorkingTime workingTime) {}
}
