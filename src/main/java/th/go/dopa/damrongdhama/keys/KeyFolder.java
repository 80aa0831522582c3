package th.go.dopa.damrongdhama.keys;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.function.Supplier;

/** The folder with one file for each keyset: for the owner's eyes only, on the disk before it is used, shared by the nodes of a machine. */
final class KeyFolder {

    private final Path folder;

    KeyFolder(Path folder) {
        this.folder = folder.toAbsolutePath();
        try {
            if (Files.notExists(folder)) {
                Files.createDirectories(this.folder);
            }
            Files.setPosixFilePermissions(this.folder, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the folder of the keys cannot be written: " + this.folder, unwritable);
        }
    }

    Path path() {
        return folder;
    }

    boolean has(KeyPurpose purpose) {
        return Files.exists(file(purpose));
    }

    FileTime changedAt(KeyPurpose purpose) {
        try {
            return Files.getLastModifiedTime(file(purpose));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    KeysetHandle read(KeyPurpose purpose) {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(file(purpose)), Keyset.configuration(), InsecureSecretKeyAccess.get());
        } catch (IOException | GeneralSecurityException broken) {
            throw new IllegalStateException("the key file cannot be read: " + file(purpose), broken);
        }
    }

    /** Puts a keyset in its place, whole or not at all. */
    void write(KeyPurpose purpose, KeysetHandle keyset) {
        try {
            Path draft = folder.resolve(purpose.fileName() + ".new");
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            String json = TinkJsonProtoKeysetFormat.serializeKeyset(
                    keyset, Keyset.configuration(), InsecureSecretKeyAccess.get());
            try (FileChannel file = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
                file.force(true);
            }
            Files.move(draft, file(purpose), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        } catch (IOException | GeneralSecurityException unwritable) {
            throw new IllegalStateException("the key file cannot be written: " + file(purpose), unwritable);
        }
    }

    /** Does something while no other node or thread writes in the folder. */
    <T> T alone(Supplier<T> work) {
        synchronized (KeyFolder.class) {
            Set<StandardOpenOption> how = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try (FileChannel lock = FileChannel.open(folder.resolve(".lock"), how);
                    var held = lock.lock()) {
                if (!held.isValid()) {
                    throw new IllegalStateException("the folder of the keys cannot be locked: " + folder);
                }
                return work.get();
            } catch (IOException unlockable) {
                throw new UncheckedIOException("the folder of the keys cannot be locked: " + folder, unlockable);
            }
        }
    }

    private Path file(KeyPurpose purpose) {
        return folder.resolve(purpose.fileName());
    }
}
