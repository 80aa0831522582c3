package th.go.dopa.damrongdhama.complaints.casepage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.complaints.ClosingReason;
import th.go.dopa.damrongdhama.complaints.Order;
import th.go.dopa.damrongdhama.complaints.OrderKind;
import th.go.dopa.damrongdhama.complaints.RefusalReason;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;
import th.go.dopa.damrongdhama.settings.Settings;
import th.go.dopa.damrongdhama.web.Form;

/** Reading an order from what was typed (อ่านคำสั่งจากแบบฟอร์ม); what is missing is noted beside its field. */
@Component
class OrderForms {

    private final Settings settings;

    OrderForms(Settings settings) {
        this.settings = settings;
    }

    /** The order of the form; empty when it is not whole, and then the form says why. */
    Optional<Order> read(Form form, Act act) {
        OrderKind kind = act.order() == null ? code(form, act, "kind", OrderKind.values()) : act.order();
        if (kind == null) {
            return Optional.empty();
        }
        AccountId responsible = responsible(form, act);
        Optional<Order> order = switch (kind) {
            case REFER -> referral(form, act);
            case REFUSE -> refusal(form, act);
            case CLOSE -> closure(form, act);
            case VISIT -> Optional.of(Order.visit());
            case MEDIATE -> Optional.of(Order.mediate());
        };
        return form.faulty() ? Optional.empty() : order.map(whole -> whole.givenTo(responsible));
    }

    /** Who is to be responsible; null when nobody was chosen. */
    static @Nullable AccountId responsible(Form form, Act act) {
        String chosen = form.value(act.field("responsible"));
        if (chosen.isEmpty()) {
            return null;
        }
        Optional<Long> id = id(chosen);
        if (id.isEmpty()) {
            form.fault(act.field("responsible"), "complaints.refused.foreign-colleague");
        }
        return id.map(AccountId::new).orElse(null);
    }

    private Optional<Order> referral(Form form, Act act) {
        List<OfficeId> agencies =
                ids(form, act, "agency").stream().map(OfficeId::new).toList();
        if (agencies.isEmpty()) {
            form.fault(act.field("agency"), "casepage.fault.agency");
        }
        int longest = settings.deadlines().agencyReportLongestDays();
        String typed = ThaiDigits.arabic(form.value(act.field("days")));
        int days = typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : 0;
        if (days < 1 || days > longest) {
            form.fault(act.field("days"), "casepage.fault.days", longest);
        }
        return form.faulty()
                ? Optional.empty()
                : Optional.of(Order.refer(agencies, days, form.value(act.field("assignment"))));
    }

    private static Optional<Order> refusal(Form form, Act act) {
        RefusalReason reason = code(form, act, "refusal", RefusalReason.offered());
        String told = sentence(form, act, "refusal-result");
        return reason == null || told.isEmpty() ? Optional.empty() : Optional.of(Order.refuse(reason, told));
    }

    private static Optional<Order> closure(Form form, Act act) {
        ClosingReason reason = code(form, act, "closing", ClosingReason.offered());
        String told = sentence(form, act, "result");
        List<AttachmentId> proof =
                ids(form, act, "proof").stream().map(AttachmentId::new).toList();
        return reason == null || told.isEmpty() ? Optional.empty() : Optional.of(Order.close(reason, told, proof));
    }

    private static String sentence(Form form, Act act, String name) {
        String typed = form.value(act.field(name));
        if (typed.isEmpty()) {
            form.fault(act.field(name), "casepage.fault.result");
        }
        return typed;
    }

    private static <E extends Enum<E>> @Nullable E code(Form form, Act act, String name, E[] codes) {
        String chosen = form.value(act.field(name));
        Optional<E> found =
                Arrays.stream(codes).filter(code -> code.name().equals(chosen)).findFirst();
        if (found.isEmpty()) {
            form.fault(act.field(name), "casepage.fault." + name);
        }
        return found.orElse(null);
    }

    private static List<Long> ids(Form form, Act act, String name) {
        List<Long> ids = new ArrayList<>();
        form.values(act.field(name)).forEach(value -> id(value).ifPresent(ids::add));
        return ids.stream().distinct().toList();
    }

    private static Optional<Long> id(String value) {
        return value.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.valueOf(value)) : Optional.empty();
    }
}
