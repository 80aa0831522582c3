package th.go.dopa.damrongdhama.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.LetterId;
import th.go.dopa.damrongdhama.kernel.Staff;

/** Many who take numbers at the same time get each another one, and who changes his mind leaves none behind. */
@PageTest
class NumbersAtOnceTest {

    private static final int LETTERS = 40;

    @Autowired
    World world;

    @Autowired
    Letters letters;

    @Autowired
    Letterheads heads;

    @Autowired
    Registers registers;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    @Test
    void noNumberIsGivenTwiceAndNoneIsLost() throws Exception {
        Staff by = world.agencyOfficer(world.agency("4703"));
        heads.put(by, new Letterhead(by.office(), 0, "สน 0118", "หน่วยงาน", List.of(), Sample.CENTRE, true));
        List<Callable<Integer>> acts = new ArrayList<>();
        for (int i = 0; i < LETTERS; i++) {
            LetterId id = letters.draft(
                    by,
                    new NewLetter(
                            Sample.letter(Urgency.NORMAL, Secrecy.OPEN, null, Sample.MARKS, Sample.CHIEF),
                            null,
                            false,
                            UUID.randomUUID()));
            letters.print(by, id, 1);
            boolean changesHisMind = i % 4 == 0;
            acts.add(() -> transactions.execute(status -> {
                int number = letters.issue(by, id, 2);
                if (changesHisMind) {
                    status.setRollbackOnly();
                    return 0;
                }
                return number;
            }));
        }

        List<Integer> given = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> one : pool.invokeAll(acts)) {
                given.add(one.get());
            }
        }

        given.removeIf(number -> number == 0);
        assertThat(given)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, LETTERS * 3 / 4).boxed().toList());
        assertThat(registers.gaps(by, Series.GENERAL, Bangkok.today(clock).getYear()))
                .isEmpty();
    }
}
