package th.go.dopa.damrongdhama.people.sessions;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import th.go.dopa.damrongdhama.web.Form;

/**
 * The page where staff sign in.
 *
 * @param to the own page to go to afterwards, or ""
 * @param external whether an identity provider is offered
 */
public record SignInPage(Form form, String to, boolean external) {

    /** The way by the identity provider. */
    public String way() {
        return "/sign-in/external" + (to.isEmpty() ? "" : "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
    }
}
