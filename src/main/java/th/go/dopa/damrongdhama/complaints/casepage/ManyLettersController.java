package th.go.dopa.damrongdhama.complaints.casepage;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.go.dopa.damrongdhama.complaints.papers.CaseLetter;
import th.go.dopa.damrongdhama.kernel.LetterBatchId;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.letters.Batches;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.TabLink;
import th.go.dopa.damrongdhama.web.Visit;

/** Letters of the cases that were ticked in a list: looked over by kind, then drafted and printed together. */
@Controller
@ForStaff({Role.DESK_CLERK, Role.CASE_OFFICER, Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER, Role.DOPA_OFFICER})
class ManyLettersController {

    private static final String HERE = "/desk/complaints/letters";
    private static final String BATCHES = "/desk/letters/batches/";
    private static final String NUMBER = "DOPA[0-9]{14,20}";

    private final ManyLetters many;
    private final Batches batches;

    ManyLettersController(ManyLetters many, Batches batches) {
        this.many = many;
        this.batches = batches;
    }

    /** What can be drafted of the ticked cases, and what is left out; an address, because nothing happens yet. */
    @GetMapping(HERE)
    Page look(
            Visit visit,
            Staff staff,
            @RequestParam(name = "case", required = false) @Nullable List<String> ticked,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "0") long batch,
            @RequestParam(defaultValue = "") String nothing) {
        List<String> numbers = numbers(ticked == null ? Stream.empty() : ticked.stream());
        ManyLetters.Chosen chosen = many.chosen(visit, staff, numbers);
        CaseLetter shown = kinds().filter(one -> one.name().equals(kind))
                .findFirst()
                .or(() -> kinds().filter(one -> !chosen.letters(one).isEmpty()).findFirst())
                .orElse(CaseLetter.FORWARD);
        List<TabLink> tabs = kinds().map(one -> new TabLink(
                        address(one, numbers),
                        visit.t("papers.kind." + one),
                        String.valueOf(chosen.letters(one).size()),
                        one == shown))
                .toList();
        String ordered = batch < 1
                ? null
                : BATCHES + batches.batch(staff, new LetterBatchId(batch)).id();
        return Page.show(
                "complaints/casepage/manyletters",
                new ManyLettersPage(
                        numbers,
                        tabs,
                        shown.name(),
                        chosen.letters(shown),
                        chosen.leftOut(shown),
                        ordered,
                        !nothing.isEmpty(),
                        UUID.randomUUID().toString()));
    }

    /** Drafts and orders what is ticked; shows what had to be left out, else how far the printing is. */
    @PostMapping(HERE)
    Page order(Visit visit, Staff staff, Form form) {
        CaseLetter kind = kinds().filter(one -> one.name().equals(form.value("kind")))
                .findFirst()
                .orElse(CaseLetter.FORWARD);
        List<String> choices = form.values("letter").stream()
                .filter(one -> one.matches(NUMBER + " " + kind + "(:[0-9]{1,18})?"))
                .distinct()
                .toList();
        if (choices.isEmpty()) {
            return Page.to(address(kind, numbers(form.values("case").stream())) + "&nothing=yes");
        }
        ManyLetters.Done done = many.order(visit, staff, choices, form.key("form-key"));
        String batch = done.batch().map(Objects::toString).orElse("");
        if (done.leftOut().isEmpty()) {
            return Page.to(BATCHES + batch);
        }
        String left = address(kind, List.copyOf(done.leftOut()));
        return Page.to(batch.isEmpty() ? left : left + "&batch=" + batch);
    }

    private static Stream<CaseLetter> kinds() {
        return CaseLetter.AT_ONCE.stream();
    }

    private static List<String> numbers(Stream<String> typed) {
        return typed.filter(number -> number.matches(NUMBER))
                .distinct()
                .limit(ManyLetters.MOST)
                .toList();
    }

    private static String address(CaseLetter kind, List<String> numbers) {
        return HERE + "?kind=" + kind
                + numbers.stream().map(number -> "&case=" + number).collect(Collectors.joining());
    }
}
