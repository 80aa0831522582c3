package th.go.dopa.damrongdhama.complaints.casepage;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.complaints.ClosingReason;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Order;
import th.go.dopa.damrongdhama.complaints.OrderKind;
import th.go.dopa.damrongdhama.complaints.Orders;
import th.go.dopa.damrongdhama.complaints.RefusalReason;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.people.Colleague;
import th.go.dopa.damrongdhama.people.People;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;
import th.go.dopa.damrongdhama.web.Visit;

/** The forms of the acts on a case (แบบฟอร์มบนหน้าเรื่อง), with what can be chosen in them and what is sensible to begin with. */
@Component
class ActForms {

    private static final Role[] WORKERS = {
        Role.CASE_OFFICER, Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER, Role.DOPA_OFFICER
    };

    private final Orders orders;
    private final Offices offices;
    private final People people;
    private final Attachments attachments;

    ActForms(Orders orders, Offices offices, People people, Attachments attachments) {
        this.orders = orders;
        this.offices = offices;
        this.people = people;
        this.attachments = attachments;
    }

    /** A form that nobody filled in yet. */
    ActForm fresh(
            Visit visit,
            Staff by,
            Complaint complaint,
            Act act,
            List<CasePhoto> photos,
            @Nullable Order proposed,
            boolean open) {
        return form(visit, complaint, act, photos, begun(by, complaint, act, proposed), UUID.randomUUID(), 0, open);
    }

    /** A form with what was typed, to be mended or sent again. */
    ActForm typed(Visit visit, Complaint complaint, Act act, List<CasePhoto> photos, Form form, UUID formKey) {
        int staged = attachments.staged(formKey.toString()).size();
        return form(visit, complaint, act, photos, form, formKey, staged, true);
    }

    private ActForm form(
            Visit visit,
            Complaint complaint,
            Act act,
            List<CasePhoto> photos,
            Form form,
            UUID formKey,
            int staged,
            boolean open) {
        String lead = act == Act.CLOSURE || act == Act.PROPOSAL || act == Act.ORDER ? "" : visit.t(act.key("lead"));
        return new ActForm(
                act.slug(),
                title(visit, complaint, act),
                lead,
                visit.t(act.key("button")),
                CaseReader.href(complaint.number()) + "/" + act.slug(),
                complaint.version(),
                formKey.toString(),
                open,
                form,
                choices(visit, complaint, act, photos, staged));
    }

    private static String title(Visit visit, Complaint complaint, Act act) {
        boolean otherwise = act == Act.ORDER && complaint.standing().proposed();
        return visit.t(act.key(otherwise ? "other" : "title"));
    }

    private ActForm.Choices choices(Visit visit, Complaint complaint, Act act, List<CasePhoto> photos, int staged) {
        boolean ordering = act == Act.PROPOSAL || act == Act.ORDER;
        boolean referring = ordering || act == Act.REFERRALS;
        boolean closing = ordering || act == Act.CLOSURE;
        boolean refusing = ordering || act == Act.REFUSAL;
        boolean naming = ordering || act == Act.RECEIPT;
        return new ActForm.Choices(
                ordering ? options(visit, "complaints.order.", OrderKind.values()) : List.of(),
                referring ? agencies(complaint) : List.of(),
                naming ? colleagues(visit, complaint) : List.of(),
                refusing ? options(visit, "complaints.refusal.", RefusalReason.offered()) : List.of(),
                closing ? options(visit, "complaints.closing.", ClosingReason.offered()) : List.of(),
                closing ? photos : List.of(),
                closing && orders.proofNeeded(complaint),
                staged);
    }

    private Form begun(Staff by, Complaint complaint, Act act, @Nullable Order proposed) {
        Form form = Form.empty();
        form.set(act.field("days"), Integer.toString(orders.category(complaint).reportDays()));
        AccountId responsible = complaint.standing().responsible();
        if (act == Act.RECEIPT) {
            form.set(act.field("responsible"), receiver(by, complaint));
        } else if (responsible != null) {
            form.set(act.field("responsible"), responsible.toString());
        }
        if (act == Act.ORDER && proposed != null) {
            asProposed(form, act, proposed);
        }
        return form;
    }

    /** An officer who receives takes the case himself; at the counter it goes to the only officer, if there is one. */
    private String receiver(Staff by, Complaint complaint) {
        List<String> officers = people.colleagues(complaint.standing().holder(), Role.CASE_OFFICER).stream()
                .map(colleague -> colleague.account().toString())
                .distinct()
                .toList();
        String self = by.account().toString();
        return officers.contains(self) ? self : officers.size() == 1 ? officers.getFirst() : "";
    }

    private static void asProposed(Form form, Act act, Order order) {
        form.set(act.field("kind"), order.kind().name());
        form.set(
                act.field("agency"),
                order.agencies().stream().map(Object::toString).toList());
        form.set(
                act.field("proof"), order.proof().stream().map(Object::toString).toList());
        form.set(act.field("assignment"), order.assignment());
        form.set(act.field(order.kind() == OrderKind.REFUSE ? "refusal-result" : "result"), order.result());
        if (order.kind() == OrderKind.REFER) {
            form.set(act.field("days"), Integer.toString(order.reportDays()));
        }
        if (order.refusal() != null) {
            form.set(act.field("refusal"), order.refusal().name());
        }
        if (order.closing() != null) {
            form.set(act.field("closing"), order.closing().name());
        }
        if (order.responsible() != null) {
            form.set(act.field("responsible"), order.responsible().toString());
        }
    }

    private List<Option> agencies(Complaint complaint) {
        return offices.agenciesFor(complaint.standing().holder()).stream()
                .map(office -> new Option(office.id().toString(), office.nameTh()))
                .toList();
    }

    private List<Option> colleagues(Visit visit, Complaint complaint) {
        Stream<Option> named = people.colleagues(complaint.standing().holder(), WORKERS).stream()
                .map(colleague -> new Option(colleague.account().toString(), shown(visit, colleague)))
                .collect(java.util.stream.Collectors.toMap(
                        Option::value, option -> option, (first, second) -> first, java.util.LinkedHashMap::new))
                .values()
                .stream();
        return Stream.concat(Stream.of(new Option("", visit.t("casepage.responsible.nobody"))), named)
                .toList();
    }

    private static String shown(Visit visit, Colleague colleague) {
        return visit.t("casepage.responsible.named", colleague.name(), colleague.positionTh());
    }

    private static List<Option> options(Visit visit, String family, Enum<?>[] codes) {
        return Arrays.stream(codes)
                .map(code -> new Option(code.name(), visit.t(family + code.name())))
                .toList();
    }
}
