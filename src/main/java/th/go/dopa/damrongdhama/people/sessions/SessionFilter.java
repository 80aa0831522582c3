package th.go.dopa.damrongdhama.people.sessions;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import th.go.dopa.damrongdhama.people.Appointments;
import th.go.dopa.damrongdhama.web.Option;
import th.go.dopa.damrongdhama.web.Visit;

/** Finds who asks by the session cookie and lays it beside the request; whether that is enough is asked later, page by page. */
class SessionFilter extends OncePerRequestFilter {

    private static final String SESSION = Session.class.getName();

    private final Sessions sessions;
    private final Appointments appointments;

    SessionFilter(Sessions sessions, Appointments appointments) {
        this.sessions = sessions;
        this.appointments = appointments;
    }

    static @Nullable Session session(HttpServletRequest request) {
        return (Session) request.getAttribute(SESSION);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String token = Cookies.session(request);
        if (token != null) {
            sessions.find(token).ifPresent(session -> lay(request, session));
        }
        chain.doFilter(request, response);
    }

    private void lay(HttpServletRequest request, Session session) {
        request.setAttribute(SESSION, session);
        request.setAttribute(Visit.STAFF, session.staff());
        if (session.staff() != null && session.posts() > 1) {
            request.setAttribute(Visit.POSTS, posts(session));
        }
    }

    private List<Option> posts(Session session) {
        return appointments.held(session.account()).stream()
                .map(post -> new Option(post.id().toString(), post.positionTh() + " · " + post.officeName()))
                .toList();
    }

    /** Nobody is asked for a style sheet or a font. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/static/");
    }
}
