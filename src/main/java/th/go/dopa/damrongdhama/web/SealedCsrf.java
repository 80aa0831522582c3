package th.go.dopa.damrongdhama.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;

/**
 * Proof that a form comes from our own page, without a session: a random token in a cookie that carries its seal, and the same token in
 * the form. Nobody else can write a cookie with a true seal.
 */
@Component
final class SealedCsrf implements CsrfTokenRepository {

    private static final String FIELD = "_csrf";
    private static final String HEADER = "X-CSRF-TOKEN";
    private static final int TOKEN_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Keys keys;

    SealedCsrf(Keys keys) {
        this.keys = keys;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        byte[] random = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(random);
        return token(text(random));
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        String value = token == null ? "" : token.getToken() + "." + text(keys.mac(KeyPurpose.COOKIE, sealed(token)));
        ResponseCookie.ResponseCookieBuilder cookie = ResponseCookie.from(name(request), value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax");
        if (token == null) {
            cookie.maxAge(0);
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, name(request));
        if (cookie == null) {
            return null;
        }
        int dot = cookie.getValue().indexOf('.');
        if (dot <= 0) {
            return null;
        }
        CsrfToken token = token(cookie.getValue().substring(0, dot));
        return sealHolds(token, cookie.getValue().substring(dot + 1)) ? token : null;
    }

    private boolean sealHolds(CsrfToken token, String seal) {
        try {
            return keys.matches(
                    KeyPurpose.COOKIE, sealed(token), Base64.getUrlDecoder().decode(seal));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken(HEADER, FIELD, value);
    }

    private static String sealed(CsrfToken token) {
        return "csrf:" + token.getToken();
    }

    /** Over TLS the prefix makes browsers refuse the cookie from any other host. */
    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-form" : "form";
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
