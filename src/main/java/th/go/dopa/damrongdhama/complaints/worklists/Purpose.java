package th.go.dopa.damrongdhama.complaints.worklists;

import java.util.Arrays;
import java.util.List;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;
import th.go.dopa.damrongdhama.web.Visit;

/** For what a list is taken out (ใช้เพื่อ): chosen, not written, because a list holds no names. */
enum Purpose {
    FOLLOW_UP,
    MEETING,
    REPORT,
    INSPECTION;

    static Purpose asked(Form form) {
        return Arrays.stream(values())
                .filter(one -> form.chosen("purpose", one.name()))
                .findFirst()
                .orElse(FOLLOW_UP);
    }

    static List<Option> options(Visit visit) {
        return Arrays.stream(values())
                .map(one -> new Option(one.name(), visit.t("worklists.purpose." + one)))
                .toList();
    }
}
