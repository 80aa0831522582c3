package th.go.dopa.damrongdhama.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import th.go.dopa.damrongdhama.DeskTest;
import th.go.dopa.damrongdhama.Proof;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.database.RecurringJob;
import th.go.dopa.damrongdhama.kernel.LetterBatchId;
import th.go.dopa.damrongdhama.kernel.LetterId;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;
import th.go.dopa.damrongdhama.letters.Batches;
import th.go.dopa.damrongdhama.letters.Letters;
import th.go.dopa.damrongdhama.letters.NewLetter;
import th.go.dopa.damrongdhama.letters.Read;
import th.go.dopa.damrongdhama.letters.Sample;
import th.go.dopa.damrongdhama.letters.Secrecy;
import th.go.dopa.damrongdhama.letters.Urgency;

/** A thousand letters in one batch: quick, small, word for word, and in memory one by one. */
@Tag("proof")
@DeskTest
class LettersProof {

    private static final int LETTERS = 1_000;
    private static final long SLOWEST_PAGE = 100;
    private static final long LARGEST_LETTER = 60 * 1024;
    private static final long MOST_GROWTH_MB = 32;

    @Autowired
    World world;

    @Autowired
    Letters letters;

    @Autowired
    Batches batches;

    @Autowired
    List<RecurringJob> jobs;

    @Test
    void aThousandLettersArePrintedAtOnce(@TempDir Path home) throws IOException {
        Staff by = world.officer("4705");
        List<LetterId> drafted =
                IntStream.rangeClosed(1, LETTERS).mapToObj(i -> drafted(by, i)).toList();
        LetterBatchId id = batches.order(by, drafted, UUID.randomUUID());
        warm(by);

        long drawing = timed(this::draw);
        Path file = home.resolve("letters.pdf");
        long before = live();
        Halfway halfway;
        long sending;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            halfway = new Halfway(out);
            long start = System.nanoTime();
            batches.write(by, id, halfway);
            sending = (System.nanoTime() - start) / 1_000_000;
        }
        Read read = Read.of("proof", Files.readAllBytes(file));

        int pages = read.pages().size();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("letters, each of two pages", LETTERS);
        figures.put("pages", pages);
        figures.put("drawing a page, warm, with encrypting and keeping it (ms)", drawing / pages);
        figures.put("sending all as one PDF (ms)", sending);
        figures.put("size of a letter in it (KB)", Files.size(file) / LETTERS / 1024);
        figures.put("size of all (MB)", Files.size(file) >> 20);
        figures.put("live memory in the middle of sending, above before (MB)", (halfway.live() - before) >> 20);
        figures.put("heap of the program (MB)", Runtime.getRuntime().maxMemory() >> 20);
        Proof.figures("letters", figures);
        assertThat(pages).isEqualTo(2 * LETTERS);
        assertThat(drawing / pages).isLessThan(SLOWEST_PAGE);
        assertThat(Files.size(file) / LETTERS).isLessThan(LARGEST_LETTER);
        assertThat((halfway.live() - before) >> 20).isLessThan(MOST_GROWTH_MB);
        wordForWord(read);
    }

    private static void wordForWord(Read read) {
        String paragraph = bare(Sample.paragraphs(4).get(6));
        for (int i = 1; i <= LETTERS; i++) {
            List<List<String>> letter = read.pages().subList(2 * i - 2, 2 * i);
            String text = bare(String.join("", letter.get(0)) + String.join("", letter.get(1)));
            assertThat(text).contains(bare("ฉบับที่ " + i + " จบ"), bare(Sample.MARKS.getFirst()));
            assertThat(text).contains(paragraph);
        }
    }

    private LetterId drafted(Staff by, int number) {
        List<String> paragraphs = new ArrayList<>(Sample.paragraphs(4));
        paragraphs.addFirst(Sample.MARKS.getFirst());
        paragraphs.add("ฉบับที่ " + number + " จบ");
        return letters.draft(
                by,
                new NewLetter(
                        Sample.letter(Urgency.URGENT, Secrecy.OPEN, null, paragraphs, Sample.CHIEF),
                        null,
                        false,
                        UUID.randomUUID()));
    }

    private void warm(Staff by) {
        LetterId id = drafted(by, LETTERS + 1);
        for (int i = 0; i < 50; i++) {
            letters.pdf(by, id);
        }
    }

    private void draw() {
        jobs.stream()
                .filter(job -> job.name().equals("letter-batches"))
                .findFirst()
                .orElseThrow()
                .work()
                .run();
    }

    private static long timed(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static long live() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static String bare(String text) {
        return ThaiDigits.thai(text.replaceAll("\\s", ""));
    }

    /** Measures what is alive when some megabytes have been sent. */
    private static final class Halfway extends OutputStream {

        private static final long MIDDLE = 8 << 20;

        private final OutputStream out;
        private long sent;
        private long live;

        Halfway(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            sent += length;
            if (sent > MIDDLE && live == 0) {
                live = LettersProof.live();
            }
        }

        long live() {
            return live;
        }
    }
}
