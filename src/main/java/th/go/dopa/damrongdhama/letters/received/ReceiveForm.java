package th.go.dopa.damrongdhama.letters.received;

import java.util.List;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;

/**
 * The form in which a received letter is registered.
 *
 * @param secrets whether the person may register a secret one
 */
public record ReceiveForm(Form form, List<Option> urgencies, boolean secrets) {}
