package th.go.dopa.damrongdhama.attachments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The shelf (ชั้นเก็บไฟล์): the one class that touches stored files. What {@link #put} returned is on the disk, file and folder, before
 * the row that names it is committed; the name is drawn by lot and never comes from a person.
 */
@Component
public class Shelf {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{32}");
    private static final String INCOMING = "incoming";

    private final Path root;

    @Autowired
    Shelf(@Value("${damrongdhama.data:data}/files") String root) {
        this(Path.of(root));
    }

    Shelf(Path root) {
        this.root = root.toAbsolutePath();
    }

    /** Keeps the bytes for good and gives the key under which they are found again. */
    public String put(byte[] bytes) {
        byte[] lot = new byte[16];
        RANDOM.nextBytes(lot);
        String key = HexFormat.of().formatHex(lot);
        try {
            Path incoming = folder(root.resolve(INCOMING)).resolve(key);
            write(incoming, bytes);
            Path home = folder(home(key));
            move(incoming, home.resolve(key));
            force(home);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return key;
    }

    /** The bytes behind a key; that there are none although a row names them is a fault of ours. */
    public byte[] read(String key) {
        try {
            return Files.readAllBytes(path(key));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    public boolean has(String key) {
        return Files.isRegularFile(path(key));
    }

    /** Takes the bytes away; a second time does nothing. */
    public void delete(String key) {
        try {
            Files.deleteIfExists(path(key));
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    /** Goes over the keys of all files that were written before a moment. */
    void each(Instant writtenBefore, Consumer<String> visit) {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root, 3)) {
            files.filter(file -> KEY.matcher(file.getFileName().toString()).matches())
                    .filter(file -> !incoming(file))
                    .filter(file -> older(file, writtenBefore))
                    .forEach(file -> visit.accept(file.getFileName().toString()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Clears what a crash left half written before a moment. */
    void clearIncoming(Instant writtenBefore) {
        Path incoming = root.resolve(INCOMING);
        if (!Files.isDirectory(incoming)) {
            return;
        }
        try (Stream<Path> files = Files.list(incoming)) {
            for (Path file : (Iterable<Path>) files.filter(file -> older(file, writtenBefore))::iterator) {
                Files.deleteIfExists(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** The folder, made if need be; that it exists is on the disk too. */
    private Path folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Path above = folder.getParent();
            if (above != null && !Files.isDirectory(above)) {
                folder(above);
            }
            Files.createDirectories(folder);
            if (above != null) {
                force(above);
            }
        }
        return folder;
    }

    private Path path(String key) {
        return home(key).resolve(key);
    }

    private Path home(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not a key of the shelf");
        }
        return root.resolve(key.substring(0, 2)).resolve(key.substring(2, 4));
    }

    private boolean incoming(Path file) {
        return file.startsWith(root.resolve(INCOMING));
    }

    private static boolean older(Path file, Instant moment) {
        try {
            return Files.isRegularFile(file)
                    && Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
