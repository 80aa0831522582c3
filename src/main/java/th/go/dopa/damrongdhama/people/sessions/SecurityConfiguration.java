package th.go.dopa.damrongdhama.people.sessions;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import th.go.dopa.damrongdhama.people.Appointments;

/** How requests are secured: no server session; who asks comes from our own table; every form carries the token of its visitor. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration implements WebMvcConfigurer {

    private final Door door;

    SecurityConfiguration(Door door) {
        this.door = door;
    }

    @Bean
    static SecurityFilterChain doors(
            HttpSecurity http,
            Sessions sessions,
            Appointments appointments,
            ObjectProvider<CsrfTokenRepository> tokens) {
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> {
                    csrf.csrfTokenRepository(tokens.getIfAvailable(SecurityConfiguration::cookie));
                    csrf.csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler());
                })
                // Who may open which page is the Door's; headers are written by the room web.
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> headers.disable())
                .requestCache(cache -> cache.disable())
                .anonymous(anonymous -> anonymous.disable())
                .logout(logout -> logout.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .addFilterBefore(new SessionFilter(sessions, appointments), CsrfFilter.class);
        return http.build();
    }

    /** A cookie that must come back in the form: no session for citizens. */
    private static CsrfTokenRepository cookie() {
        CookieCsrfTokenRepository cookie = new CookieCsrfTokenRepository();
        cookie.setCookieName("form");
        cookie.setCookieCustomizer(part -> part.sameSite("Lax").path("/"));
        return cookie;
    }

    /** Nobody reads a timer for each of the filters. */
    @Bean
    static SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /** There is no other way to sign in than our own; without this bean Spring Boot would make a user of its own. */
    @Bean
    static AuthenticationManager nobodyElse() {
        return authentication -> {
            throw new AuthenticationServiceException("sign in at /sign-in");
        };
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(door).order(0);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PersonArguments());
    }
}
