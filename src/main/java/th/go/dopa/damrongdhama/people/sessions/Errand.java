package th.go.dopa.damrongdhama.people.sessions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;

/**
 * One way to the identity provider and back (การไปยืนยันตัวตน). Nothing is kept on the server: state, nonce and verifier are reckoned from a
 * random word with a key of ours; the word, the hour and where to go afterwards lie sealed in a cookie for ten minutes.
 */
record Errand(String state, String nonce, String verifier, String to, String cookie) {

    static final Duration LASTS = Duration.ofMinutes(10);

    static Errand begin(Keys keys, Instant now, String to) {
        String random = Sessions.token();
        long until = now.plus(LASTS).getEpochSecond();
        String where = text(to.getBytes(StandardCharsets.UTF_8));
        String open = random + "." + until + "." + where;
        return of(keys, random, to, open + "." + text(keys.mac(KeyPurpose.COOKIE, "oidc-seal|" + open)));
    }

    /** The errand that a cookie tells of; nothing where its seal is broken or its time is over. */
    static Optional<Errand> resume(Keys keys, Instant now, @Nullable String cookie) {
        String[] parts = cookie == null ? new String[0] : cookie.split("\\.", -1);
        if (cookie == null || parts.length != 4 || !parts[1].matches("[0-9]{1,12}")) {
            return Optional.empty();
        }
        String open = cookie.substring(0, cookie.lastIndexOf('.'));
        try {
            boolean ours = keys.matches(
                    KeyPurpose.COOKIE,
                    "oidc-seal|" + open,
                    Base64.getUrlDecoder().decode(parts[3]));
            boolean inTime = now.getEpochSecond() < Long.parseLong(parts[1]);
            String to = new String(Base64.getUrlDecoder().decode(parts[2]), StandardCharsets.UTF_8);
            return ours && inTime ? Optional.of(of(keys, parts[0], to, cookie)) : Optional.empty();
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    boolean hasState(String given) {
        return MessageDigest.isEqual(state.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** What the provider is told of the verifier (PKCE, S256). */
    String challenge() {
        return text(Sessions.hash(verifier));
    }

    private static Errand of(Keys keys, String random, String to, String cookie) {
        return new Errand(
                text(keys.mac(KeyPurpose.COOKIE, "oidc-state|" + random)),
                text(keys.mac(KeyPurpose.COOKIE, "oidc-nonce|" + random)),
                text(keys.mac(KeyPurpose.COOKIE, "oidc-verifier|" + random)),
                to,
                cookie);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
