package th.go.dopa.damrongdhama.people.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import th.go.dopa.damrongdhama.keys.Keys;
import th.go.dopa.damrongdhama.people.Limits;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Open;
import th.go.dopa.damrongdhama.web.Page;

/** The way to the identity provider and back. */
@Controller
@Open
class ExternalSignInController {

    private static final Logger LOG = LoggerFactory.getLogger(ExternalSignInController.class);
    private static final String HERE = "/sign-in/external";
    private static final String BACK = HERE + "/back";

    /** Ways back from one address in an hour, good or bad: each asks the provider. An office may sit behind one. */
    private static final int FROM_AN_ADDRESS = 120;

    private final IdentityProvider provider;
    private final SignIns signIns;
    private final Sessions sessions;
    private final Limits limits;
    private final Keys keys;
    private final Clock clock;

    ExternalSignInController(
            IdentityProvider provider, SignIns signIns, Sessions sessions, Limits limits, Keys keys, Clock clock) {
        this.provider = provider;
        this.signIns = signIns;
        this.sessions = sessions;
        this.limits = limits;
        this.keys = keys;
        this.clock = clock;
    }

    @GetMapping(HERE)
    ResponseEntity<Void> go(
            @RequestParam(defaultValue = "") String to, HttpServletRequest request, HttpServletResponse response) {
        Errand errand = Errand.begin(keys, clock.instant(), OwnPath.of(to));
        URI there;
        try {
            there = provider.asked(errand, comeBackTo(request));
        } catch (IOException away) {
            LOG.warn("the identity provider cannot be asked: {}", away.getMessage());
            there = URI.create(BACK);
        }
        Cookies.putErrand(request, response, errand.cookie());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .cacheControl(CacheControl.noStore())
                .location(there)
                .build();
    }

    @GetMapping(BACK)
    Page back(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state,
            SignIns.Browser browser,
            HttpServletRequest request,
            HttpServletResponse response) {
        provider.mustBeOffered();
        if (!limits.take("external-sign-in", browser.address(), FROM_AN_ADDRESS)) {
            return failed("people.sign-in.wait", 60).status(429);
        }
        Optional<Errand> errand =
                Errand.resume(keys, clock.instant(), Cookies.errand(request)).filter(one -> one.hasState(state));
        Cookies.dropErrand(request, response);
        if (errand.isEmpty() || code.isEmpty()) {
            return failed("people.sign-in.external-failed");
        }
        try {
            String subject = provider.subject(errand.get(), code, comeBackTo(request));
            return signIns.vouched(subject, browser)
                    .map(welcome -> goOn(welcome, errand.get().to(), request, response))
                    .orElseGet(() -> failed("people.sign-in.external-unknown"));
        } catch (IOException unbelievable) {
            LOG.warn("the identity provider did not vouch: {}", unbelievable.getMessage());
            return failed("people.sign-in.external-failed");
        }
    }

    private Page goOn(String token, String to, HttpServletRequest request, HttpServletResponse response) {
        Cookies.putSession(request, response, token);
        return Page.to(OwnPath.next(sessions.find(token).orElseThrow(), to));
    }

    private static Page failed(String key, Object... arguments) {
        return Page.show("people/signin", new SignInPage(Form.empty().fault("user-name", key, arguments), "", true))
                .status(422);
    }

    /** The address the provider has on its list; behind a proxy it comes from the forwarded headers. */
    private static String comeBackTo(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).path(BACK).toUriString();
    }
}
