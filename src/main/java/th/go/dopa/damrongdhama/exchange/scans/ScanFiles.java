package th.go.dopa.damrongdhama.exchange.scans;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The files that were sent at once, those inside of a ZIP too (ไฟล์ที่ส่งมา). One is in memory at a time, and no more of it than a scan may have;
 * nothing is ever written under a name that was sent.
 */
final class ScanFiles {

    static final int MOST_FILES = 500;
    static final int MOST_BYTES = 10 << 20;
    private static final long MOST_IN_ALL = 256L << 20;
    private static final Charset THAI = Charset.forName("x-windows-874");
    private static final Pattern NOBODY_SENT =
            Pattern.compile("(^|.*/)(__MACOSX/.*|\\.[^/]*|Thumbs\\.db|desktop\\.ini)", Pattern.CASE_INSENSITIVE);

    private final Taker taker;
    private int files;
    private long bytes;

    ScanFiles(Taker taker) {
        this.taker = taker;
    }

    /** Who is handed the files. */
    interface Taker {

        void scan(String name, byte[] file) throws IOException;

        /**
         * A file that cannot be one.
         *
         * @param why the key of the sentence
         */
        void refused(String name, String why);
    }

    /** Hands a file over, or what is in it. */
    void read(String name, InputStream in) throws IOException {
        byte[] head = in.readNBytes(4);
        if (!zip(head)) {
            one(name, new SequenceInputStream(new ByteArrayInputStream(head), in));
            return;
        }
        Path copy = Files.createTempFile("scans", ".zip");
        try {
            try (OutputStream out = Files.newOutputStream(copy)) {
                out.write(head);
                in.transferTo(out);
            }
            archive(name, copy);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private void archive(String name, Path copy) throws IOException {
        try (ZipFile zip = opened(copy)) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                String inside = name(entry);
                if (full()) {
                    return;
                }
                if (entry.isDirectory() || NOBODY_SENT.matcher(inside).matches()) {
                    continue;
                }
                if (zip.canReadEntryData(entry)) {
                    one(inside, zip.getInputStream(entry));
                } else {
                    taker.refused(inside, "scans.why.sealed");
                }
            }
        } catch (Broken broken) {
            taker.refused(name, "scans.why.broken");
        }
    }

    private static ZipFile opened(Path copy) throws Broken {
        try {
            return ZipFile.builder().setPath(copy).setCharset(THAI).get();
        } catch (IOException | IllegalArgumentException broken) {
            throw new Broken();
        }
    }

    private void one(String name, InputStream in) throws IOException {
        files++;
        if (full()) {
            taker.refused(name, files > MOST_FILES ? "scans.why.many" : "scans.why.much");
            return;
        }
        byte[] file;
        try (in) {
            file = in.readNBytes(MOST_BYTES + 1);
        } catch (IOException | IllegalArgumentException broken) {
            taker.refused(name, "scans.why.broken");
            return;
        }
        bytes += file.length;
        if (zip(file)) {
            taker.refused(name, "scans.why.nested");
        } else if (file.length > MOST_BYTES) {
            taker.refused(name, "scans.why.large");
        } else {
            taker.scan(name, file);
        }
    }

    private boolean full() {
        return files > MOST_FILES || bytes > MOST_IN_ALL;
    }

    private static boolean zip(byte[] file) {
        return file.length >= 4 && file[0] == 'P' && file[1] == 'K' && (file[2] == 3 || file[2] == 5);
    }

    /** Many programs write UTF-8 without saying so; what is none was written by a Thai Windows. */
    private static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        try {
            return raw == null
                    ? entry.getName()
                    : StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(raw))
                            .toString();
        } catch (CharacterCodingException thai) {
            return entry.getName();
        }
    }

    /** No ZIP, or half of one. */
    private static final class Broken extends Exception {}
}
