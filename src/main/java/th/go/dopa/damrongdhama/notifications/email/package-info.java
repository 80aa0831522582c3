/** Messages by e-mail (อีเมล), through the SMTP server of the installation. */
@NullMarked
package th.go.dopa.damrongdhama.notifications.email;

import org.jspecify.annotations.NullMarked;
