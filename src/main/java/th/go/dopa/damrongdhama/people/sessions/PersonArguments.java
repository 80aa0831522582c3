package th.go.dopa.damrongdhama.people.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import th.go.dopa.damrongdhama.kernel.Staff;

/** Gives controllers who is signed in ({@link Staff}), the session at whatever stage, and the browser. */
class PersonArguments implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == Staff.class || type == Session.class || type == SignIns.Browser.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        if (parameter.getParameterType() == SignIns.Browser.class) {
            return new SignIns.Browser(
                    request.getRemoteAddr(), Cookies.device(request), words(request.getHeader("User-Agent")));
        }
        Session session = SessionFilter.session(request);
        Object found = session == null || parameter.getParameterType() == Session.class ? session : session.staff();
        return Objects.requireNonNull(found, "asked for by a page that is open to others");
    }

    /** Enough to tell one's own browsers apart. */
    private static String words(@Nullable String agent) {
        if (agent == null) {
            return "?";
        }
        return first(agent, "Line", "Edg", "Firefox", "Chrome", "Safari") + " · "
                + first(agent, "Android", "iPhone", "iPad", "Windows", "Macintosh", "Linux");
    }

    private static String first(String agent, String... words) {
        for (String word : words) {
            if (agent.contains(word)) {
                return word.equals("Edg") ? "Edge" : word;
            }
        }
        return "?";
    }
}
