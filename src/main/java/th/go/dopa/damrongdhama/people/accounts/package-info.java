/** Screens of the administrator for accounts (บัญชีผู้ใช้). */
@NullMarked
package th.go.dopa.damrongdhama.people.accounts;

import org.jspecify.annotations.NullMarked;
