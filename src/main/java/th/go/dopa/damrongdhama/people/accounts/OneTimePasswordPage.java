package th.go.dopa.damrongdhama.people.accounts;

import th.go.dopa.damrongdhama.people.Account;

/** A one-time password, shown once. */
public record OneTimePasswordPage(Account account, String password) {}
