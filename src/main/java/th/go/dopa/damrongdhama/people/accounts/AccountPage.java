package th.go.dopa.damrongdhama.people.accounts;

import java.util.List;
import th.go.dopa.damrongdhama.people.Account;
import th.go.dopa.damrongdhama.people.Appointment;
import th.go.dopa.damrongdhama.web.Form;

/**
 * One account and everything its owner was, is and will be appointed to.
 *
 * @param own whether it is the account of the person who looks, who may change nothing about it
 */
public record AccountPage(Form form, Account account, List<Appointment> appointments, boolean own) {}
