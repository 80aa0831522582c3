package th.go.dopa.damrongdhama.directives.reportback;

import java.util.List;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;

/**
 * What everybody sees who scanned the code on a circular.
 *
 * @param here its address
 * @param subject "" where it is secret
 * @param recalled whether nothing is to be reported any more
 * @param own where the signed-in person reports for his office; "" for none
 * @param found the offices to choose from
 */
public record EntrancePage(
        Form form,
        String here,
        String number,
        String subject,
        String due,
        boolean recalled,
        String own,
        List<Option> provinces,
        List<Option> found) {

    public EntrancePage {
        provinces = List.copyOf(provinces);
        found = List.copyOf(found);
    }
}
