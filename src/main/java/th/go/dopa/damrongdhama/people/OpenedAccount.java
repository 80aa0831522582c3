package th.go.dopa.damrongdhama.people;

import th.go.dopa.damrongdhama.kernel.AccountId;

/**
 * An account with a new password that is shown once (รหัสผ่านใช้ครั้งเดียว) and must be changed at the next sign-in.
 *
 * @param oneTimePassword nowhere kept in plain
 */
public record OpenedAccount(AccountId account, String oneTimePassword) {

    @Override
    public String toString() {
        return "OpenedAccount[" + account + "]";
    }
}
