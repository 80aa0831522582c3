package th.go.dopa.damrongdhama.exchange.exports;

import java.util.List;
import th.go.dopa.damrongdhama.web.Fact;
import th.go.dopa.damrongdhama.web.Form;

/**
 * Where the data of an office is taken out (นำข้อมูลของสำนักงานออก).
 *
 * @param sheets the files of the ZIP and what is in them
 * @param whole what is taken out with all centres below; "" where there are none
 * @param mayReveal whether names may go into it
 */
public record ExportsPage(String office, List<Fact> sheets, Form form, String whole, boolean mayReveal) {

    public ExportsPage {
        sheets = List.copyOf(sheets);
    }
}
