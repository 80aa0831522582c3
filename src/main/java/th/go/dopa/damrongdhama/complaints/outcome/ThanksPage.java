package th.go.dopa.damrongdhama.complaints.outcome;

import th.go.dopa.damrongdhama.web.Form;

/**
 * Where it is taken down what a complainant said in thanks.
 *
 * @param number of the case
 */
public record ThanksPage(String number, Form form) {

    public String caseHref() {
        return "/desk/complaints/" + number;
    }
}
