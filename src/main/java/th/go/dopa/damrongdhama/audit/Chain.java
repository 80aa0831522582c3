package th.go.dopa.damrongdhama.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The arithmetic of the hash chain: SHA-256 of the hash before and every field of the line, each told apart by its length. */
final class Chain {

    /** What stands before the first line. */
    static final byte[] BEGINNING = sha256("damrongdhama journal".getBytes(StandardCharsets.UTF_8));

    private static final int FORMAT = 1;

    private Chain() {}

    static byte[] link(byte[] before, JournalLine line) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(before);
            out.writeInt(FORMAT);
            out.writeLong(line.id());
            text(out, line.transaction());
            Instant at = line.notedAt();
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano() / 1_000);
            text(out, line.actor());
            number(out, line.account());
            number(out, line.appointment());
            number(out, line.office());
            number(out, line.pass());
            text(out, line.job());
            text(out, line.act());
            text(out, line.subject().kind());
            text(out, line.subject().id());
            text(out, line.reasonHash());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return sha256(bytes.toByteArray());
    }

    static byte[] ofReason(byte[] salt, String reason) {
        byte[] words = reason.getBytes(StandardCharsets.UTF_8);
        byte[] both = new byte[salt.length + words.length];
        System.arraycopy(salt, 0, both, 0, salt.length);
        System.arraycopy(words, 0, both, salt.length, words.length);
        return sha256(both);
    }

    private static void number(DataOutputStream out, @Nullable Long number) throws IOException {
        out.writeBoolean(number != null);
        if (number != null) {
            out.writeLong(number);
        }
    }

    private static void text(DataOutputStream out, @Nullable String text) throws IOException {
        block(out, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    private static void block(DataOutputStream out, byte @Nullable [] block) throws IOException {
        out.writeInt(block == null ? -1 : block.length);
        if (block != null) {
            out.write(block);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
