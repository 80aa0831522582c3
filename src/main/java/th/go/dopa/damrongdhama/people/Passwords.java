package th.go.dopa.damrongdhama.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords (รหัสผ่าน): Argon2id, twelve characters or more, and never one that everybody tries first. */
@Component
public class Passwords {

    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Set<String> COMMON = common();

    private final Argon2PasswordEncoder encoder;
    private final String nobody;

    /** Each reckoning takes its memory and most of a core for a twentieth of a second: a flood of them must wait, not fill the machine. */
    private final Semaphore atOnce =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    Passwords(@Value("${damrongdhama.argon2-kib:19456}") int kib) {
        this.encoder = new Argon2PasswordEncoder(SALT, HASH, 1, kib, 2);
        this.nobody = hashOfNobody(kib);
    }

    /** The message key of why a password cannot be taken, or nothing. */
    public Optional<String> fault(String password, String userName) {
        String small = normal(password).toLowerCase(Locale.ROOT);
        if (small.codePointCount(0, small.length()) < SHORTEST) {
            return Optional.of("people.password.short");
        }
        if (small.length() > LONGEST) {
            return Optional.of("people.password.long");
        }
        if (small.contains(userName.toLowerCase(Locale.ROOT))) {
            return Optional.of("people.password.name");
        }
        return COMMON.contains(small) || small.chars().distinct().count() < 5
                ? Optional.of("people.password.common")
                : Optional.empty();
    }

    /** Whether a password is the one behind a hash; where there is no account the same work is done for nobody, and is never right. */
    public boolean matches(String password, @Nullable String hash) {
        if (password.length() > LONGEST) {
            return false;
        }
        boolean right = reckoned(() -> encoder.matches(normal(password), hash == null ? nobody : hash));
        return right && hash != null;
    }

    String hash(String password) {
        return Objects.requireNonNull(reckoned(() -> encoder.encode(normal(password))));
    }

    /** Four groups of four letters that nobody misreads. */
    String oneTime() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            password.append(i > 0 && i % 4 == 0 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    /** Shaped like every hash, so that reckoning against it takes as long; nobody knows a password for it, nor is there one to be found. */
    static String hashOfNobody(int kib) {
        return "$argon2id$v=19$m=%d,t=2,p=1$%s$%s".formatted(kib, random(SALT), random(HASH));
    }

    private static String random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    private <T> T reckoned(Supplier<T> reckoning) {
        atOnce.acquireUninterruptibly();
        try {
            return reckoning.get();
        } finally {
            atOnce.release();
        }
    }

    /** The same passphrase typed on two keyboards must be the same. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private static Set<String> common() {
        try (InputStream file =
                Objects.requireNonNull(Passwords.class.getResourceAsStream("/people/common-passwords.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.strip().toLowerCase(Locale.ROOT))
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
