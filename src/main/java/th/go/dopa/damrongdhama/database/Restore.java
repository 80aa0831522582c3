package th.go.dopa.damrongdhama.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;

/** Bringing back what was saved (กู้คืนข้อมูล) into an empty folder and a database that was only just migrated. */
final class Restore {

    private Restore() {}

    /** Reads the whole archive against its manifest before anything is written. */
    static void check(Path source) throws IOException {
        try (ZipFile archive = new ZipFile(source.toFile())) {
            Set<String> told = new HashSet<>(Set.of(Backup.MANIFEST));
            for (String line : lines(archive, Backup.MANIFEST)) {
                String name = line.substring(66);
                told.add(name);
                if (!line.substring(0, 64).equals(sum(archive, name))) {
                    throw new Unfit(
                            "The backup is damaged: " + name + " is not what was saved.", "Use another backup.");
                }
            }
            for (ZipEntry entry : Collections.list(archive.entries())) {
                if (!told.contains(entry.getName())) {
                    throw new Unfit(
                            "The backup holds " + entry.getName() + ", which was not saved.", "Use another backup.");
                }
            }
        } catch (ZipException cut) {
            throw new Unfit("The backup is damaged: " + source + " cannot be read to its end.", "Use another backup.");
        }
    }

    /** Files and keys come back into the folder. */
    static void folders(Path source, Path data) throws IOException {
        try (ZipFile archive = new ZipFile(source.toFile())) {
            for (ZipEntry entry : Collections.list(archive.entries())) {
                String name = entry.getName();
                Path target = data.resolve(name).normalize();
                if ((name.startsWith("files/") || name.startsWith("keys/")) && target.startsWith(data)) {
                    Files.createDirectories(target.getParent());
                    try (InputStream in = archive.getInputStream(entry)) {
                        Files.copy(in, target);
                    }
                    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
                }
            }
        }
    }

    /**
     * The rows come back in one transaction. Foreign keys are taken away and put back, which checks every row; triggers that keep rows from
     * changing are off meanwhile.
     */
    static void database(Path source, Connection connection) throws IOException, SQLException {
        connection.setAutoCommit(false);
        try (ZipFile archive = new ZipFile(source.toFile())) {
            if (!lines(archive, Backup.SCHEMA).equals(Tables.migrations(connection))) {
                throw new Unfit(
                        "The backup was made by another version of this program.",
                        "Restore it with the version that made it; then start the newer one on that data.");
            }
            List<Tables.ForeignKey> keys = Tables.foreignKeys(connection);
            for (Tables.ForeignKey key : keys) {
                Tables.execute(connection, key.drop());
            }
            List<Tables.Table> tables = Tables.all(connection);
            for (Tables.Table table : tables) {
                Tables.execute(connection, "alter table " + table.name() + " disable trigger user");
                Tables.execute(connection, "truncate " + table.name());
            }
            for (Tables.Table table : tables) {
                rows(archive, table, connection);
                Tables.execute(connection, "alter table " + table.name() + " enable trigger user");
            }
            for (Tables.ForeignKey key : keys) {
                Tables.execute(connection, key.add());
            }
            sequences(archive, connection);
        }
        connection.commit();
        connection.setAutoCommit(true);
        Tables.execute(connection, "analyze");
    }

    private static void rows(ZipFile archive, Tables.Table table, Connection connection)
            throws IOException, SQLException {
        try (InputStream in = new BufferedInputStream(content(archive, "database/" + table.name() + ".copy"))) {
            StringBuilder columns = new StringBuilder();
            for (int next = in.read(); next != '\n' && next >= 0; next = in.read()) {
                columns.append((char) next);
            }
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table.name() + " (" + columns + ") from stdin", in);
        }
    }

    private static void sequences(ZipFile archive, Connection connection) throws IOException, SQLException {
        try (PreparedStatement set = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
            for (String line : lines(archive, "database/sequences.txt")) {
                String[] parts = line.split(" ", -1);
                set.setString(1, parts[0]);
                set.setLong(2, Long.parseLong(parts[1]));
                set.setBoolean(3, parts[2].startsWith("t"));
                set.execute();
            }
        }
    }

    private static List<String> lines(ZipFile archive, String name) throws IOException {
        try (InputStream in = content(archive, name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static String sum(ZipFile archive, String name) throws IOException {
        MessageDigest digest = Backup.sha256();
        try (InputStream in = new DigestInputStream(content(archive, name), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static InputStream content(ZipFile archive, String name) throws IOException {
        ZipEntry entry = archive.getEntry(name);
        if (entry == null) {
            throw new Unfit("The backup is damaged: " + name + " is missing.", "Use another backup.");
        }
        return archive.getInputStream(entry);
    }
}
