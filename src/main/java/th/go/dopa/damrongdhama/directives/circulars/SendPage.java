package th.go.dopa.damrongdhama.directives.circulars;

import java.util.List;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;

/**
 * To whom a circular goes and under which number.
 *
 * @param national whether it goes to provinces
 * @param ownRegister whether our register gives the number where none is typed
 */
public record SendPage(
        Form form, String here, String subject, boolean national, boolean ownRegister, List<Option> offices) {}
