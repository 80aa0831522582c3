package th.go.dopa.damrongdhama.proofs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import th.go.dopa.damrongdhama.OtherNode;

/** Sixteen connections at once that do one thing as often as they can, for some seconds, and what that cost. */
final class Load {

    static final int CONNECTIONS = 16;

    private final OtherNode node;

    Load(OtherNode node) {
        this.node = node;
    }

    /** What one connection does again and again. */
    interface Work {

        void once() throws Exception;

        void close() throws Exception;
    }

    /**
     * One round.
     *
     * @param program what the program computed for each, in milliseconds
     * @param database the same for all processes of the database
     * @param others the part of the machine that was taken by programs that have nothing to do with it
     */
    record Round(double perSecond, double program, double database, double others) {}

    /** The middle of several rounds, each figure by itself. */
    static Round median(List<Round> rounds) {
        return new Round(
                middle(rounds.stream().mapToDouble(Round::perSecond).toArray()),
                middle(rounds.stream().mapToDouble(Round::program).toArray()),
                middle(rounds.stream().mapToDouble(Round::database).toArray()),
                middle(rounds.stream().mapToDouble(Round::others).toArray()));
    }

    Round round(Duration length, Callable<Work> work) throws Exception {
        List<Work> all = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (Future<Work> one : people.invokeAll(java.util.Collections.nCopies(CONNECTIONS, work))) {
                all.add(one.get());
            }
            Costs before = Costs.of(node);
            long begin = System.nanoTime();
            long end = begin + length.toNanos();
            List<Callable<Integer>> busy = new ArrayList<>();
            for (Work one : all) {
                busy.add(() -> until(end, one));
            }
            int done = 0;
            for (Future<Integer> one : people.invokeAll(busy)) {
                done += one.get();
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            return Costs.of(node).round(before, done, seconds);
        } finally {
            for (Work one : all) {
                one.close();
            }
        }
    }

    private static int until(long end, Work work) throws Exception {
        int done = 0;
        while (System.nanoTime() < end) {
            work.once();
            done++;
        }
        return done;
    }

    private static double middle(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    /** Processor time so far, in seconds: of the program, its database, this process, and everything on the machine. */
    private record Costs(double program, double database, double here, double busy, double whole) {

        static Costs of(OtherNode node) throws IOException {
            String[] all = Files.readAllLines(Path.of("/proc/stat")).getFirst().split(" +");
            double[] ticks =
                    Arrays.stream(all, 1, 9).mapToDouble(Double::parseDouble).toArray();
            double whole = Arrays.stream(ticks).sum() / 100;
            double idle = (ticks[3] + ticks[4]) / 100;
            return new Costs(
                    seconds(node.cpu()),
                    seconds(node.databaseCpu()),
                    seconds(ProcessHandle.current().info().totalCpuDuration().orElseThrow()),
                    whole - idle,
                    whole);
        }

        Round round(Costs before, int done, double seconds) {
            double ours = program - before.program + database - before.database + here - before.here;
            return new Round(
                    done / seconds,
                    1000 * (program - before.program) / done,
                    1000 * (database - before.database) / done,
                    Math.max(0, (busy - before.busy - ours) / (whole - before.whole)));
        }

        private static double seconds(Duration duration) {
            return duration.toMillis() / 1e3;
        }
    }
}
