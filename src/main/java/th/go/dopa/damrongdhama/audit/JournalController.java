package th.go.dopa.damrongdhama.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Page;

/** The journal on the screen of an auditor. */
@Controller
@ForStaff(Role.AUDITOR)
class JournalController {

    private static final String HERE = "/admin/journal";

    private final JournalLines lines;
    private final Names names;
    private final Clock clock;

    JournalController(JournalLines lines, Names names, Clock clock) {
        this.lines = lines;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping(HERE)
    Page read(Staff staff, Form form) {
        JournalQuestion question = question(form);
        if (form.faulty()) {
            return page(staff, form, new Slice<>(List.of(), null)).status(422);
        }
        return page(staff, form, lines.read(staff, question, form.value("after")));
    }

    @PostMapping(HERE + "/verifications")
    Page verify(Staff staff, Form form) {
        String anchor = form.value("anchor");
        if (!anchor.isEmpty() && !Verification.isAnchor(anchor)) {
            form.fault("anchor", "audit.verify.anchor-bad");
            return page(staff, form, new Slice<>(List.of(), null)).status(422);
        }
        Verification verification = lines.verify(staff, anchor.isEmpty() ? null : anchor);
        return Page.show("audit/verification", new VerificationPage(verification, clock.instant()));
    }

    private JournalQuestion question(Form form) {
        Long account = form.has("who") ? account(form) : null;
        return new JournalQuestion(
                account, form.value("what"), day(form, "from"), day(form, "to"), form.value("kind"), form.value("id"));
    }

    private @Nullable Long account(Form form) {
        Optional<Long> account = names.account(form.value("who"));
        if (account.isEmpty()) {
            form.fault("who", "audit.who.unknown");
        }
        return account.orElse(null);
    }

    private static @Nullable LocalDate day(Form form, String name) {
        if (!form.has(name)) {
            return null;
        }
        Optional<LocalDate> day = ThaiDates.parse(form.value(name));
        if (day.isEmpty()) {
            form.fault(name, "audit.day.bad");
        }
        return day.orElse(null);
    }

    private Page page(Staff staff, Form form, Slice<JournalEntry> found) {
        String next = found.next() == null ? null : address(form, found.next());
        String first = form.has("after") ? address(form, "") : null;
        return Page.show("audit/journal", new JournalPage(form, found.items(), next, first, lines.readsAll(staff)));
    }

    private static String address(Form form, String after) {
        String asked = Stream.of("who", "what", "from", "to", "kind", "id")
                .filter(form::has)
                .map(name -> "&" + name + "=" + URLEncoder.encode(form.value(name), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        return HERE + "?after=" + after + asked;
    }
}
