package th.go.dopa.damrongdhama.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import th.go.dopa.damrongdhama.publication.Figures.Figure;

class FiguresTest {

    @Test
    void aHiddenCountCanNeverBeComputedFromWhatIsPublished() {
        Random random = new Random(2569);

        for (int table = 0; table < 1_000; table++) {
            List<Integer> counts = column(random);

            for (int cell = 0; cell < counts.size(); cell++) {
                if (Figure.shown(counts.get(cell)).equals("<5")) {
                    assertThat(published(counts))
                            .as("%s, cell %s", counts, cell)
                            .isEqualTo(published(with(counts, cell, 1)))
                            .isEqualTo(published(with(counts, cell, 2)))
                            .isEqualTo(published(with(counts, cell, 3)))
                            .isEqualTo(published(with(counts, cell, 4)));
                }
            }
        }
    }

    @Test
    void aTotalIsExactWhereNothingIsHiddenAndTheLeastOtherwise() {
        assertThat(Figure.total(List.of(0, 5, 1_200))).isEqualTo("1,205");
        assertThat(Figure.total(List.of(0, 0))).isEqualTo("0");
        assertThat(Figure.total(List.of())).isEqualTo("0");
        assertThat(Figure.total(List.of(3, 0, 4, 20))).isEqualTo("≥ 22");
        assertThat(Figure.total(List.of(4))).isEqualTo("≥ 1");
    }

    /** Everything that everybody reads of a column. */
    private static List<String> published(List<Integer> counts) {
        return Stream.concat(counts.stream().map(Figure::shown), Stream.of(Figure.total(counts)))
                .toList();
    }

    /** One to 25 centres, most of them with little to do. */
    private static List<Integer> column(Random random) {
        return random.ints(1 + random.nextInt(25), 0, 1 + random.nextInt(1, 40))
                .boxed()
                .toList();
    }

    private static List<Integer> with(List<Integer> counts, int cell, int count) {
        List<Integer> other = new ArrayList<>(counts);
        other.set(cell, count);
        return other;
    }
}
