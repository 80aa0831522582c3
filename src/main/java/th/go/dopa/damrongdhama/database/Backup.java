package th.go.dopa.damrongdhama.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Saving everything (สำรองข้อมูล): every table as of one moment, then the files and the keys, in one archive with the SHA-256 of each part.
 * A file is written before the row that names it is committed, so the files copied afterwards are all that the rows name.
 */
final class Backup {

    static final String MANIFEST = "manifest.txt";
    static final String SCHEMA = "database/schema.txt";

    private final ZipOutputStream archive;
    private final StringBuilder manifest = new StringBuilder();

    private Backup(ZipOutputStream archive) {
        this.archive = archive;
    }

    /** Writes the archive; only its owner may read it, since the keys are in it. */
    static void write(Connection connection, Path data, Path target) throws IOException, SQLException {
        Files.createFile(target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (ZipOutputStream archive = new ZipOutputStream(Files.newOutputStream(target))) {
            Backup backup = new Backup(archive);
            backup.database(connection);
            backup.folder(data, "files");
            backup.folder(data, "keys");
            backup.entry(MANIFEST, out -> out.write(backup.manifest.toString().getBytes(StandardCharsets.UTF_8)));
        }
    }

    private void database(Connection connection) throws IOException, SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        text(SCHEMA, String.join("\n", Tables.migrations(connection)));
        text("database/sequences.txt", String.join("\n", Tables.sequences(connection)));
        for (Tables.Table table : Tables.all(connection)) {
            entry("database/" + table.name() + ".copy", out -> {
                out.write((table.columns() + "\n").getBytes(StandardCharsets.UTF_8));
                copies.copyOut("copy " + table.name() + " (" + table.columns() + ") to stdout", out);
            });
        }
        connection.rollback();
    }

    private void folder(Path data, String name) throws IOException, SQLException {
        Path folder = data.resolve(name);
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            entry(data.relativize(file).toString(), out -> Files.copy(file, out));
        }
    }

    private void text(String name, String text) throws IOException, SQLException {
        entry(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void entry(String name, Content content) throws IOException, SQLException {
        archive.putNextEntry(new ZipEntry(name));
        DigestOutputStream digest = new DigestOutputStream(archive, sha256());
        content.writeTo(digest);
        archive.closeEntry();
        manifest.append(HexFormat.of().formatHex(digest.getMessageDigest().digest()))
                .append("  ")
                .append(name)
                .append('\n');
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException, SQLException;
    }
}
