package th.go.dopa.damrongdhama.commendations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import th.go.dopa.damrongdhama.DeskTest;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.CommendationId;
import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.kernel.Staff;

/** The library of lessons: what is found by Thai words, by the type of problem, and page by page. */
@DeskTest
@SuppressWarnings("NullAway")
class LessonsTest {

    private static final String ROAD = "01";
    private static final String WATER = "02";

    @Autowired
    World world;

    @Autowired
    Commendations commendations;

    @Autowired
    Lessons lessons;

    @Autowired
    Clock clock;

    private Staff chief;
    private Staff officer;

    @BeforeEach
    void aDistrict() {
        chief = world.chief("3606");
        officer = world.officer("3606");
    }

    @Test
    void thaiWordsAreFoundWithTheirToneMarks() {
        shared(WATER, "แจกน้ำสะอาดก่อน แล้วจึงซ่อมท่อประปา");

        assertThat(found(null, "น้ำ")).hasSize(1);
        assertThat(found(null, "ประปา สะอาด")).hasSize(1);
        assertThat(found(null, "นำ")).isEmpty();
        assertThat(found(null, "ไฟฟ้า")).isEmpty();
    }

    @Test
    void marksThatAreTypedInAnotherOrderAreFoundAllTheSame() {
        shared(WATER, "แจกน\u0e49\u0e4d\u0e32สะอาด");

        assertThat(found(null, "น้ำ")).hasSize(1);
        assertThat(found(null, "น\u0e33\u0e49")).hasSize(1);
        assertThat(found(null, "เเจก")).hasSize(1);
    }

    @Test
    void thaiAndArabicDigitsAreTheSame() {
        shared(ROAD, "ประชุมผู้ใหญ่บ้านภายใน ๑๕ วัน");
        shared(ROAD, "ลงพื้นที่ภายใน 20 วัน");

        assertThat(found(null, "15")).hasSize(1);
        assertThat(found(null, "๒๐")).hasSize(1);
        assertThat(found(null, "๒๕")).isEmpty();
    }

    @Test
    void theTypeOfProblemNarrowsWordsAndIsEnoughAlone() {
        shared(ROAD, "ประสานงานทางหลวงก่อน");
        shared(WATER, "ประสานงานการประปาก่อน");

        assertThat(found(ROAD, "")).hasSize(1);
        assertThat(found(null, "ประสานงาน")).hasSize(2);
        assertThat(found(WATER, "ประสานงาน")).hasSize(1);
        assertThat(found(WATER, "ทางหลวง")).isEmpty();
    }

    @Test
    void signsThatAreNoWordsFindNothingAndBreakNothing() {
        shared(ROAD, "ประชุมก่อน & หลังฝน 100%");

        assertThat(found(null, "%")).isEmpty();
        assertThat(found(null, "' | ! & :* \\")).isEmpty();
        assertThat(found(null, "ประชุม'")).hasSize(1);
    }

    @Test
    void aLessonThatIsTakenOutOrChangedIsNotFound() {
        CommendationId id = shared(ROAD, "ประชุมก่อนฝน");
        assertThat(found(null, "ประชุม")).hasSize(1);

        commendations.act(chief, id, 2, Step.UNSHARE, "");

        assertThat(found(null, "ประชุม")).isEmpty();
    }

    @Test
    void pageByPageEachOnceTheNewestFirst() {
        for (int i = 1; i <= 45; i++) {
            shared(WATER, "ขุดลอกคลองครั้งที่ " + i);
        }
        List<String> read = new ArrayList<>();
        List<Integer> pages = new ArrayList<>();
        @Nullable String after = "";

        while (after != null) {
            Slice<Lessons.Lesson> some = lessons.found(WATER, "ขุดลอก", after);
            pages.add(some.items().size());
            some.items().stream()
                    .filter(one -> one.office().equals(chief.office()))
                    .map(Lessons.Lesson::words)
                    .forEach(read::add);
            after = some.next();
        }

        assertThat(pages.getFirst()).isEqualTo(20);
        assertThat(read).hasSize(45).doesNotHaveDuplicates();
        assertThat(read.getFirst()).endsWith(" 45");
        assertThat(read.getLast()).endsWith(" 1");
    }

    private CommendationId shared(String category, String lesson) {
        CommendationId id = commendations.commend(
                chief,
                UUID.randomUUID(),
                new CommendationFacts(
                        chief.office(),
                        chief.office(),
                        Level.DISTRICT,
                        1,
                        "",
                        List.of(new Person(officer.account(), officer.name(), "")),
                        "closed many cases",
                        "the chief",
                        "",
                        lesson,
                        category,
                        List.of(),
                        false),
                7,
                Bangkok.today(clock),
                null);
        commendations.act(chief, id, 1, Step.SHARE, "");
        return id;
    }

    private List<Lessons.Lesson> found(@Nullable String category, String words) {
        return lessons.found(category, words, "").items().stream()
                .filter(one -> one.office().equals(chief.office()))
                .toList();
    }
}
