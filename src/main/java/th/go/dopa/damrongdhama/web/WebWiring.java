package th.go.dopa.damrongdhama.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Teaches Spring MVC our nouns: a controller takes {@link Visit} and {@link Form} and answers a {@link Page}. */
@Configuration
class WebWiring implements WebMvcConfigurer {

    private final Renderer renderer;

    WebWiring(Renderer renderer) {
        this.renderer = renderer;
    }

    @Bean
    FilterRegistrationBean<FrontDoor> frontDoor(@Value("${damrongdhama.map.tiles:}") String tiles) {
        FilterRegistrationBean<FrontDoor> door = new FilterRegistrationBean<>(new FrontDoor(renderer, tiles));
        door.setOrder(Ordered.HIGHEST_PRECEDENCE);
        door.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return door;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Visits(renderer));
        resolvers.add(new Forms());
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(new Pages(renderer));
    }

    private static HttpServletRequest request(NativeWebRequest web) {
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("no servlet request");
        }
        return request;
    }

    private record Visits(Renderer renderer) implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Visit.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest web,
                @Nullable WebDataBinderFactory binders) {
            return renderer.visit(request(web));
        }
    }

    private record Forms() implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Form.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest web,
                @Nullable WebDataBinderFactory binders) {
            return Form.of(request(web));
        }
    }

    private record Pages(Renderer renderer) implements HandlerMethodReturnValueHandler {

        @Override
        public boolean supportsReturnType(MethodParameter returned) {
            return returned.getParameterType() == Page.class;
        }

        @Override
        public void handleReturnValue(
                @Nullable Object page, MethodParameter returned, ModelAndViewContainer container, NativeWebRequest web)
                throws Exception {
            container.setRequestHandled(true);
            HttpServletResponse response = web.getNativeResponse(HttpServletResponse.class);
            if (page == null || response == null) {
                throw new IllegalStateException("a controller answered nothing");
            }
            renderer.answer((Page) page, request(web), response);
        }
    }
}
