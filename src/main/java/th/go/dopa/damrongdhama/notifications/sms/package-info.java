/** Messages by SMS (ข้อความสั้น), through the gateway of the installation; off until one is named. */
@NullMarked
package th.go.dopa.damrongdhama.notifications.sms;

import org.jspecify.annotations.NullMarked;
