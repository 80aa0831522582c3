package th.go.dopa.damrongdhama.directives.reportback;

import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.Staff;

/** The access sheets of many offices, without printing them. */
@Component
public class OfficeSheets {

    private final AccessCodes codes;

    OfficeSheets(AccessCodes codes) {
        this.codes = codes;
    }

    /** The code on the new sheet of a chief's office. */
    public String issue(Staff chief) {
        return codes.issue(chief).letters();
    }
}
