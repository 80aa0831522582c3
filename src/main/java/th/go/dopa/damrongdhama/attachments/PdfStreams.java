package th.go.dopa.damrongdhama.attachments;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unfolds every deflated stream of a PDF into nothing, only to count, before a reader is shown the file: ten megabytes can hold ten
 * gigabytes. Wherever the file says that a stream lies, its bytes follow the word.
 */
final class PdfStreams {

    private static final byte[] WORD = {'s', 't', 'r', 'e', 'a', 'm'};
    private static final long MOST_IN_ONE = 120_000_000;
    private static final long MOST_IN_ALL = 400_000_000;

    private PdfStreams() {}

    static void check(byte[] file) throws Unfit {
        long all = 0;
        for (int at = next(file, 0); at >= 0; at = next(file, at)) {
            int start = at;
            while (start < file.length && (file[start] == '\r' || file[start] == '\n' || file[start] == ' ')) {
                start++;
            }
            long one = unfolded(file, start);
            all += one;
            if (one > MOST_IN_ONE || all > MOST_IN_ALL) {
                throw new Unfit(Unfit.TOO_HEAVY);
            }
        }
    }

    /** Just behind the next "stream" that does not end one. */
    private static int next(byte[] file, int from) {
        for (int i = from; i + WORD.length <= file.length; i++) {
            if (file[i] == 's' && matches(file, i) && (i < 3 || file[i - 1] != 'd')) {
                return i + WORD.length;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] file, int at) {
        for (int i = 0; i < WORD.length; i++) {
            if (file[at + i] != WORD[i]) {
                return false;
            }
        }
        return true;
    }

    private static long unfolded(byte[] file, int start) {
        if (start + 2 >= file.length || (file[start] & 0x0f) != 8) {
            return 0;
        }
        byte[] nowhere = new byte[1 << 16];
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(file, start, file.length - start);
            int more = 1;
            while (more > 0 && inflater.getBytesWritten() <= MOST_IN_ONE) {
                more = inflater.inflate(nowhere);
            }
            return inflater.getBytesWritten();
        } catch (DataFormatException notDeflated) {
            return 0;
        }
    }
}
