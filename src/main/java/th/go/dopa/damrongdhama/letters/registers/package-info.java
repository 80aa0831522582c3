/** Screens of letters sent (ทะเบียนหนังสือส่ง): drafts, numbers, the frozen letter, and how the office heads its letters. */
@NullMarked
package th.go.dopa.damrongdhama.letters.registers;

import org.jspecify.annotations.NullMarked;
