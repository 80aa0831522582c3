package th.go.dopa.damrongdhama.complaints.intake;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.complaints.AccusedKind;
import th.go.dopa.damrongdhama.complaints.AccusedSeat;
import th.go.dopa.damrongdhama.complaints.Complainant;
import th.go.dopa.damrongdhama.complaints.Elsewhere;
import th.go.dopa.damrongdhama.settings.Category;
import th.go.dopa.damrongdhama.settings.MainCategory;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;
import th.go.dopa.damrongdhama.web.Visit;

/** Laying out the form of a citizen (จัดหน้าแบบคำร้อง) in the reader's language, with the lists that belong to what was chosen so far. */
@Component
class FilingPages {

    private final Choices choices;
    private final Attachments attachments;

    FilingPages(Choices choices, Attachments attachments) {
        this.choices = choices;
        this.attachments = attachments;
    }

    FilingPage page(Visit visit, Form form, UUID key) {
        Chosen chosen = choices.chosen(form);
        return new FilingPage(
                form,
                key,
                tiles(visit, chosen),
                areas(visit, chosen),
                answers(visit),
                attachments.staged(key.toString()),
                chosen.secret());
    }

    private List<FilingPage.Tile> tiles(Visit visit, Chosen chosen) {
        List<MainCategory> mains = choices.categories();
        return mains.stream()
                .map(main -> tile(visit, main, main.equals(mains.getFirst()), chosen))
                .toList();
    }

    private static FilingPage.Tile tile(Visit visit, MainCategory main, boolean first, Chosen chosen) {
        Category category = chosen.category();
        return new FilingPage.Tile(
                name(visit, main.nameTh(), main.nameEn()),
                first,
                category != null && category.mainCode().equals(main.code()),
                main.secret(),
                main.anonymousAllowed(),
                main.subs().stream().anyMatch(Category::wordsNeeded),
                main.subs().stream()
                        .map(sub -> new Option(sub.code(), name(visit, sub.nameTh(), sub.nameEn())))
                        .toList());
    }

    private FilingPage.Areas areas(Visit visit, Chosen chosen) {
        return new FilingPage.Areas(
                choices.provinces().stream()
                        .map(one -> new Option(one.code().value(), name(visit, one.nameTh(), one.nameEn())))
                        .toList(),
                choices.districts(chosen.province()).stream()
                        .map(one -> new Option(one.code().value(), name(visit, one.nameTh(), one.nameEn())))
                        .toList(),
                choices.subdistricts(chosen.district()).stream()
                        .map(one -> new Option(one.code().value(), name(visit, one.nameTh(), one.nameEn())))
                        .toList(),
                chosen.bangkok());
    }

    private static FilingPage.Answers answers(Visit visit) {
        return new FilingPage.Answers(
                options(visit, "complaints.accused-kind.", AccusedKind.values()),
                options(visit, "complaints.accused-seat.", AccusedSeat.values()),
                Arrays.stream(Complainant.values())
                        .map(one -> new Option(
                                one.name(),
                                visit.t("filing.complainant." + one),
                                visit.t("filing.complainant." + one + ".hint")))
                        .toList(),
                List.of(
                        new Option("yes", visit.t("filing.hide-name.yes"), visit.t("filing.hide-name.yes.hint")),
                        new Option("no", visit.t("filing.hide-name.no"))),
                List.of(
                        new Option("no", visit.t("filing.contact.no")),
                        new Option("yes", visit.t("filing.contact.yes"), visit.t("filing.contact.yes.hint"))),
                options(visit, "complaints.elsewhere.", Elsewhere.values()));
    }

    private static <E extends Enum<E>> List<Option> options(Visit visit, String words, E[] family) {
        return Arrays.stream(family)
                .map(one -> new Option(one.name(), visit.t(words + one.name())))
                .toList();
    }

    static String name(Visit visit, String nameTh, String nameEn) {
        return visit.english() ? nameEn : nameTh;
    }
}
