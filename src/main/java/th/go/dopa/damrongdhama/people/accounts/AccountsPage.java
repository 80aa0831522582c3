package th.go.dopa.damrongdhama.people.accounts;

import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.people.Account;

/**
 * The list of accounts.
 *
 * @param words what was searched for
 */
public record AccountsPage(Slice<Account> accounts, String words) {}
