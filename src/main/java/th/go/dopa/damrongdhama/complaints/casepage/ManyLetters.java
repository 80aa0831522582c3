package th.go.dopa.damrongdhama.complaints.casepage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.complaints.CaseNumber;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Complaints;
import th.go.dopa.damrongdhama.complaints.Facts;
import th.go.dopa.damrongdhama.complaints.papers.CaseLetter;
import th.go.dopa.damrongdhama.kernel.LetterBatchId;
import th.go.dopa.damrongdhama.kernel.LetterId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.letters.Batches;
import th.go.dopa.damrongdhama.web.Option;
import th.go.dopa.damrongdhama.web.Visit;

/**
 * One kind of letter for many cases at once (หนังสือของหลายเรื่อง): what can be drafted is drafted and goes to the printer together; what cannot is left
 * out, with the reason. A case that the person may not see is as one that is not there.
 */
@Component
class ManyLetters {

    /** How many cases at once. */
    static final int MOST = 100;

    private static final Logger LOG = LoggerFactory.getLogger(ManyLetters.class);

    private final Complaints complaints;
    private final CasePaperwork paperwork;
    private final CaseWords words;
    private final Batches batches;

    ManyLetters(Complaints complaints, CasePaperwork paperwork, CaseWords words, Batches batches) {
        this.complaints = complaints;
        this.paperwork = paperwork;
        this.words = words;
        this.batches = batches;
    }

    /** A case that was ticked; null where the person sees none of that number. */
    private record Ticked(String number, String about, CasePaperwork.@Nullable Offered offered) {}

    /** The ticked cases, and what of each kind fits them. */
    final class Chosen {

        private final Visit visit;
        private final Staff by;
        private final List<Ticked> ticked;

        private Chosen(Visit visit, Staff by, List<Ticked> ticked) {
            this.visit = visit;
            this.by = by;
            this.ticked = ticked;
        }

        /** The letters of a kind that can be drafted. */
        List<ManyLettersPage.Letter> letters(CaseLetter kind) {
            return ticked.stream()
                    .flatMap(one -> offers(one, kind).stream()
                            .map(offer -> new ManyLettersPage.Letter(
                                    one.number() + " " + offer.value(), one.number(), one.about(), offer.label())))
                    .toList();
        }

        /** The cases without one, and why. */
        List<ManyLettersPage.LeftOut> leftOut(CaseLetter kind) {
            return ticked.stream()
                    .filter(one -> offers(one, kind).isEmpty())
                    .map(one -> new ManyLettersPage.LeftOut(one.number(), one.about(), visit.t(why(one, kind))))
                    .toList();
        }

        private List<Option> offers(Ticked one, CaseLetter kind) {
            return one.offered() == null ? List.of() : one.offered().of(kind);
        }

        private String why(Ticked one, CaseLetter kind) {
            return one.offered() == null ? "papers.not.found" : paperwork.hindrance(by, one.offered(), kind);
        }
    }

    Chosen chosen(Visit visit, Staff by, List<String> numbers) {
        Map<CaseNumber, Complaint> seen =
                complaints.seen(by, numbers.stream().map(CaseNumber::new).toList());
        Map<CaseNumber, CasePaperwork.Offered> offered =
                paperwork.offered(visit, by, List.copyOf(seen.values())).stream()
                        .collect(Collectors.toMap(one -> one.stage().complaint().number(), Function.identity()));
        return new Chosen(
                visit,
                by,
                numbers.stream()
                        .map(number -> ticked(visit, number, offered.get(new CaseNumber(number))))
                        .toList());
    }

    /**
     * What was done.
     *
     * @param batch empty where nothing could be drafted
     * @param leftOut the numbers of the cases whose letter was refused meanwhile
     */
    record Done(Optional<LetterBatchId> batch, Set<String> leftOut) {}

    /**
     * Drafts the letters and orders them to be printed; sent twice it is done once.
     *
     * @param choices a case and an offer of it each, as the page sent them
     */
    Done order(Visit visit, Staff by, List<String> choices, UUID formKey) {
        List<LetterId> letters = new ArrayList<>();
        Set<String> leftOut = new LinkedHashSet<>();
        for (String choice : choices) {
            String number = choice.substring(0, choice.indexOf(' '));
            try {
                letters.addAll(drafted(visit, by, number, choice.substring(number.length() + 1), formKey));
            } catch (Refused | NotFound no) {
                LOG.info("a letter of case {} is left out of a batch: {}", number, no.getMessage());
                leftOut.add(number);
            }
        }
        Optional<LetterBatchId> batch =
                letters.isEmpty() ? Optional.empty() : Optional.of(batches.order(by, letters, formKey));
        return new Done(batch, leftOut);
    }

    private List<LetterId> drafted(Visit visit, Staff by, String number, String offer, UUID formKey) {
        Complaint complaint = complaints.seen(by, CaseReader.number(number));
        UUID own = UUID.nameUUIDFromBytes((formKey + ":" + complaint.number()).getBytes(StandardCharsets.UTF_8));
        return paperwork.draft(visit, by, complaint, offer, own);
    }

    private Ticked ticked(Visit visit, String number, CasePaperwork.@Nullable Offered offered) {
        if (offered == null) {
            return new Ticked(number, "", null);
        }
        Facts facts = offered.stage().complaint().facts();
        return new Ticked(number, words.category(visit, facts.categoryVersion(), facts.categoryCode()), offered);
    }
}
