package th.go.dopa.damrongdhama.commendations;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.kernel.ThaiText;

/** The library of lessons (คลังบทเรียน): what offices did well, found by the type of problem and by words; lessons alone, nobody who complained and no officer. */
@Component
class Lessons {

    private static final int PAGE = 20;

    private final JdbcClient jdbc;

    Lessons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A lesson of an office. */
    record Lesson(long id, OfficeId office, String category, String words, Instant sharedAt) {}

    /**
     * The lessons, the newest first.
     *
     * @param category the main type of problem; null for all
     * @param words that stand in it, the last of a phrase at least begun; "" for any
     * @param after the key at which the slice before ended; "" for the first
     */
    Slice<Lesson> found(@Nullable String category, String words, String after) {
        String[] key = after.matches("[0-9]{1,16}_[0-9]{1,18}") ? after.split("_", -1) : new String[0];
        Instant below = key.length == 2 ? micros(Long.parseLong(key[0])) : Instant.parse("9999-12-31T00:00:00Z");
        String sought = words.isBlank() ? "" : " and lesson_words @@ :words::tsquery";
        String only = category == null ? "" : " and lesson_category = :category";
        return Slice.of(
                jdbc.sql("""
                                select id, praised_office_id, lesson_category, lesson, lesson_shared_at from commendation
                                 where lesson_shared_at is not null and (lesson_shared_at, id) < (:at, :below)
                                """ + only + sought + " order by lesson_shared_at desc, id desc limit :size")
                        .param("at", below.atOffset(ZoneOffset.UTC))
                        .param("below", key.length == 2 ? Long.parseLong(key[1]) : Long.MAX_VALUE)
                        .param("category", category)
                        .param("words", ThaiText.soughtAsBegun(words))
                        .param("size", PAGE + 1)
                        .query((row, i) -> new Lesson(
                                row.getLong("id"),
                                new OfficeId(row.getLong("praised_office_id")),
                                row.getString("lesson_category"),
                                row.getString("lesson"),
                                row.getObject("lesson_shared_at", OffsetDateTime.class)
                                        .toInstant()))
                        .list(),
                PAGE,
                one -> micros(one.sharedAt()) + "_" + one.id());
    }

    private static long micros(Instant at) {
        return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
    }

    private static Instant micros(long micros) {
        return Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000);
    }
}
