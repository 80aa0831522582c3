package th.go.dopa.damrongdhama.people.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Open;
import th.go.dopa.damrongdhama.web.Page;

/** The steps of signing in and out. */
@Controller
@Open
class SignInController {

    private final SignIns signIns;
    private final Sessions sessions;
    private final IdentityProvider provider;

    SignInController(SignIns signIns, Sessions sessions, IdentityProvider provider) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.provider = provider;
    }

    @GetMapping("/sign-in")
    Page ask(@RequestParam(defaultValue = "") String to) {
        return page(Form.empty(), to);
    }

    @PostMapping("/sign-in")
    Page signIn(Form form, SignIns.Browser browser, HttpServletRequest request, HttpServletResponse response) {
        String to = form.value("to");
        String password = form.value("password");
        form.set("password", "");
        SignIn result = signIns.signIn(form.value("user-name"), password, browser);
        if (result instanceof SignIn.Wrong) {
            form.fault("user-name", "people.sign-in.wrong");
            return page(form, to).status(422);
        }
        if (result instanceof SignIn.Wait wait) {
            form.fault("user-name", "people.sign-in.wait", wait.minutes());
            return page(form, to).status(429);
        }
        return goOn(result, to, request, response);
    }

    @GetMapping("/sign-in/second-factor")
    Page askCode(Session session, @RequestParam(defaultValue = "") String to) {
        return session.stage() == Stage.SECOND_FACTOR ? codePage(Form.empty(), to) : Page.to(OwnPath.next(session, to));
    }

    @PostMapping("/sign-in/second-factor")
    Page secondFactor(
            Session session,
            Form form,
            SignIns.Browser browser,
            HttpServletRequest request,
            HttpServletResponse response) {
        String to = form.value("to");
        if (session.stage() != Stage.SECOND_FACTOR) {
            return Page.to(OwnPath.next(session, to));
        }
        SignIn result = signIns.secondFactor(session, form.value("code"), browser);
        form.set("code", "");
        if (result instanceof SignIn.Wrong) {
            form.fault("code", "people.second-factor.wrong");
            return codePage(form, to).status(422);
        }
        if (result instanceof SignIn.Wait wait) {
            form.fault("code", "people.sign-in.wait", wait.minutes());
            return codePage(form, to).status(429);
        }
        return goOn(result, to, request, response);
    }

    @PostMapping("/sign-out")
    Page signOut(Session session, HttpServletRequest request, HttpServletResponse response) {
        signIns.signOut(session);
        Cookies.dropSession(request, response);
        return Page.to("/sign-in");
    }

    /** Puts the cookies and goes to what is asked next. */
    private Page goOn(SignIn result, String to, HttpServletRequest request, HttpServletResponse response) {
        String token = switch (result) {
            case SignIn.Welcome welcome -> welcome.token();
            case SignIn.SecondFactorNeeded needed -> needed.token();
            case SignIn.SecondFactorToEnrol toEnrol -> toEnrol.token();
            case SignIn.PasswordToChange toChange -> toChange.token();
            case SignIn.Wrong wrong -> throw new IllegalStateException("not signed in");
            case SignIn.Wait wait -> throw new IllegalStateException("not signed in");
        };
        Session session = sessions.find(token).orElseThrow();
        Cookies.putSession(request, response, token);
        if (result instanceof SignIn.Welcome && Cookies.device(request) == null) {
            Cookies.putDevice(request, response, signIns.knowDevice(session.account()));
        }
        return Page.to(OwnPath.next(session, to));
    }

    private Page page(Form form, String to) {
        return Page.show("people/signin", new SignInPage(form, OwnPath.of(to), provider.offered()));
    }

    private static Page codePage(Form form, String to) {
        return Page.show("people/secondfactor", new SecondFactorPage(form, OwnPath.of(to)));
    }
}
