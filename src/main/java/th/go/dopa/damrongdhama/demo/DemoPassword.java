package th.go.dopa.damrongdhama.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The one password of all demo accounts (รหัสผ่านสาธิต): random for each data folder, kept in it for its owner only, printed at the start. */
@Component
@Profile("demo")
class DemoPassword {

    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Path file;

    DemoPassword(@Value("${damrongdhama.data:data}") Path data) {
        this.file = data.resolve("demo-password");
    }

    /** Whether there is none yet. */
    boolean missing() {
        return !Files.exists(file);
    }

    String words() {
        try {
            if (missing()) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                try (var channel = Files.newByteChannel(
                        file,
                        fresh,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                    channel.write(ByteBuffer.wrap(random().getBytes(StandardCharsets.US_ASCII)));
                }
            }
            return Files.readString(file).strip();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String random() {
        SecureRandom random = new SecureRandom();
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            words.append(i > 0 && i % 4 == 0 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return words.toString();
    }
}
