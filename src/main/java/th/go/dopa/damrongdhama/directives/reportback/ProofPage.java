package th.go.dopa.damrongdhama.directives.reportback;

import th.go.dopa.damrongdhama.web.Form;

/**
 * Where one shows that one reports for an office: by signing in, or by the code of its sheet.
 *
 * @param byCode whether the code of the sheet opens it; a secret one is opened by signing in only
 * @param signIn where one goes to sign in
 */
public record ProofPage(
        Form form, String here, String back, String number, String office, boolean byCode, String signIn) {}
