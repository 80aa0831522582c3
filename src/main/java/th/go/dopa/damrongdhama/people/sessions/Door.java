package th.go.dopa.damrongdhama.people.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Open;

/**
 * Who may open which page: what {@link Open} and {@link ForStaff} at its method say. A page that says neither keeps the system from
 * starting, so none is open by having been forgotten.
 */
@Component
class Door implements HandlerInterceptor, SmartInitializingSingleton {

    private static final String OURS = "th.go.dopa.damrongdhama.";

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    Door(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)
                || !method.getBeanType().getName().startsWith(OURS)) {
            return true;
        }
        Session session = SessionFilter.session(request);
        ForStaff staffOnly = find(method, ForStaff.class);
        if (staffOnly == null) {
            return !wantsSession(method) || session != null || toSignIn(request, response);
        }
        Staff staff = session == null ? null : session.staff();
        if (staff == null) {
            return session == null ? toSignIn(request, response) : toNextStep(request, response, session);
        }
        List<Role> roles = Arrays.asList(staffOnly.value());
        return roles.isEmpty() || roles.contains(staff.role()) || forbidden(response);
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> forgotten = mappings.getObject().getHandlerMethods().values().stream()
                .filter(method -> method.getBeanType().getName().startsWith(OURS))
                .filter(method -> find(method, Open.class) == null && find(method, ForStaff.class) == null)
                .map(HandlerMethod::toString)
                .toList();
        if (!forgotten.isEmpty()) {
            throw new IllegalStateException("neither @Open nor @ForStaff: " + forgotten);
        }
    }

    /** What stands at the method goes before what stands at the class. */
    private static <A extends Annotation> @Nullable A find(HandlerMethod method, Class<A> kind) {
        boolean atMethod = method.hasMethodAnnotation(Open.class) || method.hasMethodAnnotation(ForStaff.class);
        return atMethod
                ? method.getMethodAnnotation(kind)
                : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), kind);
    }

    private static boolean wantsSession(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == Session.class);
    }

    private static boolean toSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        return asking(request) ? redirect(response, "/sign-in?to=" + here(request)) : forbidden(response);
    }

    private static boolean toNextStep(HttpServletRequest request, HttpServletResponse response, Session session)
            throws IOException {
        return asking(request)
                ? redirect(response, session.stage().page() + "?to=" + here(request))
                : forbidden(response);
    }

    private static boolean asking(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static String here(HttpServletRequest request) {
        String query = request.getQueryString();
        return URLEncoder.encode(request.getRequestURI() + (query == null ? "" : "?" + query), StandardCharsets.UTF_8);
    }

    private static boolean redirect(HttpServletResponse response, String to) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", to);
        response.setHeader("Cache-Control", "no-store");
        return false;
    }

    private static boolean forbidden(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.FORBIDDEN.value());
        return false;
    }
}
