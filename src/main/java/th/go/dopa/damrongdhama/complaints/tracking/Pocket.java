package th.go.dopa.damrongdhama.complaints.tracking;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.TrackingCodes;
import th.go.dopa.damrongdhama.kernel.Citizen;
import th.go.dopa.damrongdhama.kernel.TrackingCode;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;

/**
 * Where the complainant's browser keeps the tracking code for a while, sealed (คุกกี้ติดตามเรื่อง): no address and no log ever holds it, and the server keeps
 * no session. A code that was replaced opens nothing any more.
 */
@Component
class Pocket {

    private static final String NAME = "track";
    private static final String CONTEXT = "tracking";
    private static final Duration KEPT = Duration.ofMinutes(30);

    private final TrackingCodes codes;
    private final Keys keys;
    private final Clock clock;

    Pocket(TrackingCodes codes, Keys keys, Clock clock) {
        this.codes = codes;
        this.keys = keys;
        this.clock = clock;
    }

    /** Whose code it is; wrong and dead codes take the same way. */
    Optional<Citizen> owner(TrackingCode code) {
        return codes.open(code);
    }

    /** The cookie that holds the code for half an hour. */
    ResponseCookie holding(TrackingCode code, boolean secure) {
        String text = clock.instant().plus(KEPT).getEpochSecond() + " " + code.digits();
        byte[] sealed = keys.encrypt(KeyPurpose.IDENTITY, text.getBytes(StandardCharsets.UTF_8), CONTEXT);
        return cookie(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), KEPT, secure);
    }

    /** The cookie that empties it, for a phone that others use too. */
    ResponseCookie emptied(boolean secure) {
        return cookie("", Duration.ZERO, secure);
    }

    /** The case whose code the browser holds, as long as it is good. */
    Optional<Complaint> complaint(HttpServletRequest request) {
        return code(request).flatMap(codes::complaint);
    }

    /** The same with all that its page shows. */
    Optional<TrackingCodes.Tracked> tracked(HttpServletRequest request) {
        return code(request).flatMap(codes::tracked);
    }

    private Optional<TrackingCode> code(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return cookie == null ? Optional.empty() : code(cookie.getValue());
    }

    private Optional<TrackingCode> code(String value) {
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(value);
            String text = new String(keys.decrypt(KeyPurpose.IDENTITY, sealed, CONTEXT), StandardCharsets.UTF_8);
            int space = text.indexOf(' ');
            Instant until = Instant.ofEpochSecond(Long.parseLong(text.substring(0, space)));
            return until.isAfter(clock.instant()) ? TrackingCode.read(text.substring(space + 1)) : Optional.empty();
        } catch (IllegalArgumentException | IllegalStateException forged) {
            return Optional.empty();
        }
    }

    private static ResponseCookie cookie(String value, Duration kept, boolean secure) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .maxAge(kept)
                .build();
    }
}
