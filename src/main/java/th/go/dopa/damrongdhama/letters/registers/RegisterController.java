package th.go.dopa.damrongdhama.letters.registers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.letters.Letter;
import th.go.dopa.damrongdhama.letters.LetterState;
import th.go.dopa.damrongdhama.letters.Letterhead;
import th.go.dopa.damrongdhama.letters.Letterheads;
import th.go.dopa.damrongdhama.letters.Letters;
import th.go.dopa.damrongdhama.letters.RegisterEntry;
import th.go.dopa.damrongdhama.letters.Registers;
import th.go.dopa.damrongdhama.letters.Series;
import th.go.dopa.damrongdhama.letters.Shelves;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.TabLink;
import th.go.dopa.damrongdhama.web.Tone;
import th.go.dopa.damrongdhama.web.Visit;

/** The registers of letters sent and the drafts of one's own office. */
@Controller
@ForStaff({Role.DESK_CLERK, Role.CASE_OFFICER, Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER, Role.DOPA_OFFICER})
class RegisterController {

    static final String HERE = "/desk/letters";
    private static final int BUDDHIST = 543;

    private final Shelves shelves;
    private final Registers registers;
    private final Letterheads heads;
    private final Clock clock;

    RegisterController(Shelves shelves, Registers registers, Letterheads heads, Clock clock) {
        this.shelves = shelves;
        this.registers = registers;
        this.heads = heads;
        this.clock = clock;
    }

    @GetMapping(HERE)
    Page list(
            Visit visit,
            Staff staff,
            @RequestParam(defaultValue = "") String register,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "0") long below,
            @RequestParam(defaultValue = "") String nothing) {
        if (register.isEmpty()) {
            return Page.show("letters/register", waiting(visit, staff, below, !nothing.isEmpty()));
        }
        return page(visit, staff, register, year, below, Form.empty());
    }

    /** Takes the next number of our register for a letter that was written elsewhere. */
    @PostMapping(HERE + "/numbers")
    Page takeElsewhere(Visit visit, Staff staff, Form form) {
        Series series = series(form.value("register"));
        try {
            registers.takeElsewhere(staff, series, form.value("what"));
        } catch (Refused no) {
            form.fault("what", no.key());
            return page(visit, staff, series.slug(), 0, 0, form).status(422);
        }
        return Page.to(HERE + "?register=" + series.slug());
    }

    private Page page(Visit visit, Staff staff, String register, int year, long below, Form form) {
        Series series = series(register);
        int common = year == 0 ? Bangkok.today(clock).getYear() : year - BUDDHIST;
        Slice<RegisterEntry> slice = shelves.register(
                staff, series, common, below > 0 ? (int) Math.min(below, Integer.MAX_VALUE) : Integer.MAX_VALUE);
        List<RegisterPage.Line> lines =
                slice.items().stream().map(entry -> line(visit, staff, entry)).toList();
        String address = HERE + "?register=" + register + "&year=" + (common + BUDDHIST);
        String gaps = registers.gaps(staff, series, common).stream()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        boolean own = own(staff) && common == Bangkok.today(clock).getYear();
        return Page.show(
                "letters/register",
                new RegisterPage(
                        visit.t("letters.register.title", String.valueOf(common + BUDDHIST)),
                        tabs(visit, staff, register),
                        lines,
                        slice.next() == null ? null : address + "&below=" + slice.next(),
                        gaps,
                        heads.of(staff.office()).isPresent(),
                        own ? form : null,
                        register,
                        UUID.randomUUID().toString(),
                        false));
    }

    private RegisterPage waiting(Visit visit, Staff staff, long below, boolean nothing) {
        Slice<Letter> slice = shelves.waiting(staff, below > 0 ? below : Long.MAX_VALUE);
        List<RegisterPage.Line> lines = slice.items().stream()
                .map(letter -> line(
                        visit, staff, letter, "", visit.date(LocalDate.ofInstant(letter.draftedAt(), Bangkok.ZONE))))
                .toList();
        return new RegisterPage(
                visit.t("letters.waiting"),
                tabs(visit, staff, ""),
                lines,
                slice.next() == null ? null : HERE + "?below=" + slice.next(),
                "",
                heads.of(staff.office()).isPresent(),
                null,
                "",
                UUID.randomUUID().toString(),
                nothing);
    }

    private static RegisterPage.Line line(Visit visit, Staff staff, RegisterEntry entry) {
        Letter letter = entry.letter();
        String number = String.valueOf(entry.number());
        if (letter != null) {
            LocalDate dated = letter.content().date();
            return line(visit, staff, letter, number, visit.date(dated == null ? entry.given() : dated));
        }
        String what = entry.elsewhere();
        return new RegisterPage.Line(
                number,
                visit.date(entry.given()),
                "–",
                what == null ? "" : what,
                visit.t("letters.elsewhere"),
                Tone.NEUTRAL,
                null,
                null);
    }

    private static RegisterPage.Line line(Visit visit, Staff staff, Letter letter, String number, String date) {
        return new RegisterPage.Line(
                number,
                date,
                recipient(visit, letter),
                letter.content().subject(),
                visit.t("letters.state." + letter.state()),
                tone(letter.state()),
                HERE + "/" + letter.id(),
                letter.state() == LetterState.CANCELLED || (letter.personal() && !staff.mayReveal())
                        ? null
                        : letter.id().toString());
    }

    /** Whom it is to, as lists may say it. */
    static String recipient(Visit visit, Letter letter) {
        return letter.personal()
                ? visit.t("letters.personal")
                : letter.content().recipient();
    }

    static Tone tone(LetterState state) {
        return switch (state) {
            case DRAFT -> Tone.NEUTRAL;
            case PRINTED -> Tone.WARN;
            case ISSUED -> Tone.GOOD;
            case CANCELLED -> Tone.BAD;
        };
    }

    private static List<TabLink> tabs(Visit visit, Staff staff, String register) {
        List<TabLink> tabs = new ArrayList<>();
        tabs.add(new TabLink(HERE, visit.t("letters.waiting"), "", register.isEmpty()));
        Arrays.stream(Series.values())
                .filter(series -> series != Series.SECRET || Letters.secretsShownTo(staff))
                .forEach(series -> tabs.add(new TabLink(
                        HERE + "?register=" + series.slug(),
                        visit.t("letters.series." + series),
                        "",
                        series.slug().equals(register))));
        return tabs;
    }

    private boolean own(Staff staff) {
        return heads.of(staff.office()).map(Letterhead::ownRegister).orElse(false);
    }

    private static Series series(@Nullable String register) {
        return Series.of(register == null ? "" : register).orElseThrow(() -> new NotFound("register"));
    }
}
