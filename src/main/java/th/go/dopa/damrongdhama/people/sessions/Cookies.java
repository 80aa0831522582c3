package th.go.dopa.damrongdhama.people.sessions;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The cookies of staff: the session, which dies with the browser, the browser that is known, and for ten minutes the errand to an identity
 * provider. Scripts read none of them.
 */
final class Cookies {

    private static final String SESSION = "desk";
    private static final String DEVICE = "device";
    private static final String ERRAND = "errand";
    private static final Duration DEVICE_KNOWN = Duration.ofDays(180);

    private Cookies() {}

    static @Nullable String session(HttpServletRequest request) {
        return value(request, SESSION);
    }

    static @Nullable String device(HttpServletRequest request) {
        return value(request, DEVICE);
    }

    static @Nullable String errand(HttpServletRequest request) {
        return value(request, ERRAND);
    }

    static void putSession(HttpServletRequest request, HttpServletResponse response, String token) {
        put(request, response, SESSION, token, Duration.ofSeconds(-1));
    }

    static void putDevice(HttpServletRequest request, HttpServletResponse response, String token) {
        put(request, response, DEVICE, token, DEVICE_KNOWN);
    }

    static void dropSession(HttpServletRequest request, HttpServletResponse response) {
        put(request, response, SESSION, "", Duration.ZERO);
    }

    static void putErrand(HttpServletRequest request, HttpServletResponse response, String sealed) {
        put(request, response, ERRAND, sealed, Errand.LASTS);
    }

    static void dropErrand(HttpServletRequest request, HttpServletResponse response) {
        put(request, response, ERRAND, "", Duration.ZERO);
    }

    /** Over https the name itself forbids that another host or a page without https sets it. */
    private static String name(HttpServletRequest request, String name) {
        return request.isSecure() ? "__Host-" + name : name;
    }

    private static void put(
            HttpServletRequest request, HttpServletResponse response, String name, String value, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name(request, name), value)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(age)
                        .build()
                        .toString());
    }

    private static @Nullable String value(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name(request, name))
                        && !cookie.getValue().isEmpty()) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}
