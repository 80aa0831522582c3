package th.go.dopa.damrongdhama.letters.registers;

import java.util.List;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;

/**
 * How the office heads its letters, to be changed (หน้าหัวหนังสือ).
 *
 * @param own whether our register is now its only one
 */
public record LetterheadPage(Form form, String office, boolean own, List<Option> series) {}
