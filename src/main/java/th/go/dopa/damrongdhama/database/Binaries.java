package th.go.dopa.damrongdhama.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL 18, unpacked once per machine and user. They refuse to run as root: then they run in a user namespace, or
 * where that is barred as the user nobody.
 */
final class Binaries {

    private static final String VERSION = "18.6.0";
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private final Path folder;
    private final Drop drop;

    private Binaries(Path folder, Drop drop) {
        this.folder = folder;
        this.drop = drop;
    }

    static Binaries unpacked(Path home) throws IOException {
        boolean root = "root".equals(System.getProperty("user.name"));
        Path cache = root ? Path.of("/var/cache/damrongdhama") : userCache(home);
        Path folder = cache.resolve("postgres-" + VERSION);
        if (!Files.exists(folder.resolve("bin/postgres"))) {
            unpack(cache, folder);
        }
        return new Binaries(folder, root ? Drop.whatWorks() : Drop.NOT_NEEDED);
    }

    /** Hands folders and files to the user that the server will run as, where that is another. */
    void own(Path... paths) {
        if (drop == Drop.TO_NOBODY) {
            for (Path path : paths) {
                if (Files.exists(path)) {
                    execute(List.of("chown", "-R", "nobody", path.toString()), null);
                }
            }
        }
    }

    /** Runs one of the programs and waits; what it says goes to the log. */
    int run(List<String> command, Path log) {
        List<String> whole = new ArrayList<>(drop.before());
        whole.add(folder.resolve("bin").resolve(command.getFirst()).toString());
        whole.addAll(command.subList(1, command.size()));
        return execute(whole, log);
    }

    private static int execute(List<String> command, @Nullable Path log) {
        try {
            ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
            process.redirectInput(
                    ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            process.redirectOutput(
                    log == null ? ProcessBuilder.Redirect.DISCARD : ProcessBuilder.Redirect.appendTo(log.toFile()));
            process.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("PG"));
            process.environment().put("LANG", "C.UTF-8");
            return process.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path userCache(Path home) {
        Path cache = Path.of(System.getProperty("user.home"), ".cache", "damrongdhama");
        try {
            return Files.createDirectories(cache);
        } catch (IOException noHome) {
            return home.resolve("cache");
        }
    }

    /** Unpacks beside the place and moves it there in one step, so that two runs may do it at once. */
    private static void unpack(Path cache, Path folder) throws IOException {
        Files.createDirectories(cache);
        Path partial = Files.createTempDirectory(cache, "unpacking");
        try (InputStream archive = Binaries.class.getResourceAsStream(ARCHIVE)) {
            if (archive == null) {
                throw new Unfit(
                        "There is no embedded PostgreSQL for this machine.",
                        "Set spring.datasource.url to a PostgreSQL server (15 or newer).");
            }
            TarArchiveInputStream entries = new TarArchiveInputStream(new XZInputStream(archive));
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                extract(entries, entry, partial);
            }
        }
        Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException another) {
            if (!Files.exists(folder.resolve("bin/postgres"))) {
                throw another;
            }
        }
    }

    private static void extract(InputStream content, TarArchiveEntry entry, Path into) throws IOException {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("an entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(target.getParent());
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(content, target);
            if ((entry.getMode() & 0100) != 0) {
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    /** How root is left behind. */
    private enum Drop {
        NOT_NEEDED,
        IN_A_NAMESPACE,
        TO_NOBODY;

        private List<String> before() {
            return switch (this) {
                case NOT_NEEDED -> List.of();
                case IN_A_NAMESPACE -> List.of("unshare", "-U");
                case TO_NOBODY -> List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups");
            };
        }

        static Drop whatWorks() {
            if (IN_A_NAMESPACE.works()) {
                return IN_A_NAMESPACE;
            }
            if (TO_NOBODY.works()) {
                return TO_NOBODY;
            }
            throw new Unfit(
                    "PostgreSQL refuses to run as root, and neither unshare nor setpriv may be used here.",
                    "Start the program as another user, or set spring.datasource.url to a server.");
        }

        private boolean works() {
            List<String> trial = new ArrayList<>(before());
            trial.add("true");
            try {
                return execute(trial, null) == 0;
            } catch (UncheckedIOException notInstalled) {
                return false;
            }
        }
    }
}
