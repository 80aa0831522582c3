package th.go.dopa.damrongdhama.learning;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.web.ForStaff;

/** Which chapters are in the manual of a role: those of the screens that it may open, as the controllers say. */
@Component
class Manuals {

    private final Map<Chapter, Set<Role>> readers = new EnumMap<>(Chapter.class);

    Manuals(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        Map<RequestMappingInfo, HandlerMethod> all = mappings.getHandlerMethods();
        for (Chapter chapter : Chapter.values()) {
            readers.put(
                    chapter,
                    all.entrySet().stream()
                            .filter(one -> opens(one.getKey(), chapter.address()))
                            .map(one -> roles(one.getValue()))
                            .findFirst()
                            .orElseThrow(() -> new IllegalStateException("no screen at " + chapter.address())));
        }
    }

    List<Chapter> of(Role role) {
        return Arrays.stream(Chapter.values())
                .filter(chapter -> readers.getOrDefault(chapter, Set.of()).contains(role))
                .toList();
    }

    private static boolean opens(RequestMappingInfo info, String address) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return (methods.isEmpty() || methods.contains(RequestMethod.GET))
                && info.getPatternValues().contains(address);
    }

    private static Set<Role> roles(HandlerMethod method) {
        ForStaff own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), ForStaff.class);
        ForStaff whole = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), ForStaff.class);
        ForStaff holds = own == null ? whole : own;
        return holds == null || holds.value().length == 0
                ? EnumSet.allOf(Role.class)
                : EnumSet.copyOf(List.of(holds.value()));
    }
}
