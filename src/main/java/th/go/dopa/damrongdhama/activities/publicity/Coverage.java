package th.go.dopa.damrongdhama.activities.publicity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.places.Village;
import th.go.dopa.damrongdhama.web.Tone;

/**
 * In which villages of a district a script was read (ความครอบคลุม): told, asked, declined or silent. A local government that tells, or declines, speaks for all
 * villages of its subdistrict whose heads have not spoken themselves.
 */
public record Coverage(List<Line> lines, List<Task> locals) {

    public Coverage {
        lines = List.copyOf(lines);
        locals = List.copyOf(locals);
    }

    /** How a village stands (สถานะของหมู่บ้าน). */
    public enum State {
        TOLD(Tone.GOOD),
        ASKED(Tone.INFO),
        DECLINED(Tone.BAD),
        SILENT(Tone.NEUTRAL);

        private final Tone tone;

        State(Tone tone) {
            this.tone = tone;
        }

        public Tone tone() {
            return tone;
        }
    }

    /**
     * A village.
     *
     * @param task that of its head; null where it has none
     * @param telling the first that counts; null where there is none
     */
    public record Line(
            Village village,
            State state,
            @Nullable Task task,
            @Nullable Telling telling) {}

    static Coverage of(List<Village> villages, List<Task> tasks, List<Telling> tellings) {
        Map<VillageKey, Task> heads = new HashMap<>();
        Map<VillageKey, Telling> told = new HashMap<>();
        Map<AreaCode, Telling> everywhere = new HashMap<>();
        for (Telling telling : tellings) {
            AreaCode subdistrict = telling.subdistrict();
            Integer moo = telling.moo();
            if (subdistrict != null && moo != null) {
                told.putIfAbsent(new VillageKey(subdistrict, moo), telling);
            } else if (subdistrict != null && telling.by() == Telling.By.LOCAL) {
                everywhere.putIfAbsent(subdistrict, telling);
            }
        }
        tasks.stream()
                .filter(task -> !task.local())
                .forEach(task ->
                        heads.put(new VillageKey(task.subdistrict(), Objects.requireNonNull(task.moo())), task));
        List<Task> locals = tasks.stream().filter(Task::local).toList();
        return new Coverage(
                villages.stream()
                        .map(village -> line(
                                village,
                                heads.get(VillageKey.of(village)),
                                told.getOrDefault(VillageKey.of(village), everywhere.get(village.subdistrict())),
                                locals))
                        .toList(),
                locals);
    }

    int count(State state) {
        return (int) lines.stream().filter(line -> line.state() == state).count();
    }

    /** The villages by subdistrict, in the order of the codes. */
    Map<AreaCode, List<Line>> bySubdistrict() {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.village().subdistrict(),
                        () -> new TreeMap<>((one, other) -> one.value().compareTo(other.value())),
                        Collectors.toList()));
    }

    /** The villages whose heads were not assigned yet. */
    List<Line> unasked() {
        return lines.stream().filter(line -> line.task() == null).toList();
    }

    private static Line line(Village village, @Nullable Task head, @Nullable Telling telling, List<Task> locals) {
        Set<Task.State> asked = locals.stream()
                .filter(task -> task.subdistrict().equals(village.subdistrict()))
                .map(Task::state)
                .collect(Collectors.toSet());
        State state = telling != null
                ? State.TOLD
                : head != null || asked.contains(Task.State.ASKED)
                        ? State.ASKED
                        : asked.contains(Task.State.DECLINED) ? State.DECLINED : State.SILENT;
        return new Line(village, state, head, telling);
    }
}
