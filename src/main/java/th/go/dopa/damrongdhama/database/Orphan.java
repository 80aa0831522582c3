package th.go.dopa.damrongdhama.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A PostgreSQL server that still runs on a folder of data, as its pid file and the system's list of processes agree. */
record Orphan(long process) {

    static Optional<Orphan> of(Path cluster) {
        try {
            Path file = cluster.resolve("postmaster.pid");
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file);
            if (lines.isEmpty() || !lines.getFirst().strip().matches("[0-9]+")) {
                return Optional.empty();
            }
            long process = Long.parseLong(lines.getFirst().strip());
            return serves(process, cluster) ? Optional.of(new Orphan(process)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The number of a process is used again after a restart of the machine: only one that names our folder is ours. */
    private static boolean serves(long process, Path cluster) throws IOException {
        if (ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false)) {
            Path command = Path.of("/proc", Long.toString(process), "cmdline");
            return !Files.exists(command)
                    || new String(Files.readAllBytes(command), StandardCharsets.UTF_8).contains(cluster.toString());
        }
        return false;
    }
}
