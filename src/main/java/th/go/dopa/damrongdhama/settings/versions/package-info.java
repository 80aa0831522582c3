/** Screens where administrators read the settings (ดูและแก้ไขการตั้งค่า), their former versions, and put new ones. */
@NullMarked
package th.go.dopa.damrongdhama.settings.versions;

import org.jspecify.annotations.NullMarked;
