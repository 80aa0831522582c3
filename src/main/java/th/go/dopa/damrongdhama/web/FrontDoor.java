package th.go.dopa.damrongdhama.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The outermost filter: takes the language off the address, so that a controller maps a page once; puts the security headers on every
 * answer; and if even the inner filters fail, still answers with a calm page.
 */
final class FrontDoor extends OncePerRequestFilter {

    static final String LANGUAGE = Language.class.getName();

    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Roots of pages that are Thai only, and of files. */
    private static final List<String> THAI_ONLY = List.of(
            "/desk", "/admin", "/help", "/sign-in", "/sign-out", "/account", "/static", "/actuator", "/kit", "/en");

    private final Renderer renderer;
    private final String policy;

    /** @param tiles where the pictures of the ground of maps come from, as Leaflet writes it; "" for nowhere */
    FrontDoor(Renderer renderer, String tiles) {
        this.renderer = renderer;
        this.policy = CONTENT_POLICY.replace("img-src 'self'", "img-src 'self'" + origin(tiles));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        protect(request, response);
        HttpServletRequest inner = request;
        String path = request.getRequestURI();
        if (english(path)) {
            request.setAttribute(LANGUAGE, Language.EN);
            inner = new WithoutLanguage(request);
        }
        try {
            chain.doFilter(inner, response);
        } catch (IOException | ServletException | RuntimeException | StackOverflowError failure) {
            if (response.isCommitted() || Failures.gone(failure)) {
                throw failure;
            }
            int status = Failures.status(failure);
            LOG.error("a filter failed, answered {}", status, failure);
            response.resetBuffer();
            renderer.answer(ErrorPage.of(status), inner, response);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** The servers of the tiles as a policy writes them: every part in braces stands for any name. */
    private static String origin(String tiles) {
        java.util.regex.Matcher server =
                java.util.regex.Pattern.compile("^(https://[^/ ;,]+)/").matcher(tiles.replaceFirst("\\{s\\}", "*"));
        return server.find() ? " " + server.group(1) : "";
    }

    static boolean thaiOnly(String path) {
        return THAI_ONLY.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
    }

    static String withoutLanguage(String path) {
        if (!english(path)) {
            return path;
        }
        return path.length() <= 4 ? "/" : path.substring(3);
    }

    private static boolean english(String path) {
        return path.equals("/en") || (path.startsWith("/en/") && !thaiOnly(path.substring(3)));
    }

    private void protect(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy", "geolocation=(self), camera=(self), microphone=(), payment=(), usb=()");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /** The same request at the address without {@code /en}. */
    private static final class WithoutLanguage extends HttpServletRequestWrapper {

        WithoutLanguage(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRequestURI() {
            return withoutLanguage(super.getRequestURI());
        }

        @Override
        public String getServletPath() {
            return withoutLanguage(super.getServletPath());
        }

        @Override
        public StringBuffer getRequestURL() {
            StringBuffer url = super.getRequestURL();
            int start = url.length() - super.getRequestURI().length();
            return url.replace(start, url.length(), getRequestURI());
        }
    }
}
