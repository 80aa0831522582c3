package th.go.dopa.damrongdhama.learning;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.letters.Tabular;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Help;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.TabLink;
import th.go.dopa.damrongdhama.web.Visit;

/** The manual of one's own role, and those of the others, on the screen and on paper. */
@Controller
@ForStaff
class ManualController {

    private static final String HERE = "/help";
    /** Points on paper: 4.6 centimetres. */
    private static final float PICTURE_HIGH = 130;

    private final Manuals manuals;
    private final Clock clock;
    private final String practice;

    ManualController(Manuals manuals, Clock clock, @Value("${damrongdhama.practice:}") String practice) {
        this.manuals = manuals;
        this.clock = clock;
        this.practice = practice;
        if (!practice.isEmpty() && !practice.matches("https?://\\S+")) {
            throw new IllegalArgumentException("damrongdhama.practice must be a whole address: " + practice);
        }
    }

    @GetMapping(HERE)
    Page show(Visit visit, Staff staff, @RequestParam(defaultValue = "") String role) {
        return Page.show("learning/manual", page(visit, asked(staff, role)));
    }

    @GetMapping(HERE + "/manual.pdf")
    void print(Visit visit, Staff staff, @RequestParam(defaultValue = "") String role, HttpServletResponse response)
            throws IOException {
        Role of = asked(staff, role);
        ManualPage page = page(visit, of);
        response.setContentType("application/pdf");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition", "inline; filename=\"manual-" + of.name().toLowerCase(Locale.ROOT) + ".pdf\"");
        String title = visit.t("learning.title-of", page.role());
        try (Tabular paper = new Tabular(
                response.getOutputStream(),
                false,
                title,
                clock.instant(),
                number -> visit.t("learning.page", number))) {
            write(paper, visit.t("learning.begin"), page.begin());
            for (Chapter chapter : manuals.of(of)) {
                write(
                        paper,
                        visit.t("learning.chapter." + chapter),
                        Objects.requireNonNull(visit.help(chapter.screen()), chapter.screen()));
                Optional<ClassPathResource> picture = chapter.picture();
                if (picture.isPresent()) {
                    paper.picture(
                            picture.get().getContentAsByteArray(),
                            PICTURE_HIGH * ManualPage.Part.WIDE / ManualPage.Part.HIGH,
                            PICTURE_HIGH);
                }
            }
        }
    }

    private static void write(Tabular paper, String title, Help help) {
        paper.section(title);
        paper.line(help.lead());
        for (int step = 0; step < help.steps().size(); step++) {
            paper.line(step + 1 + ". " + help.steps().get(step));
        }
    }

    private ManualPage page(Visit visit, Role role) {
        List<TabLink> roles = Arrays.stream(Role.values())
                .map(one -> new TabLink(HERE + "?role=" + one, visit.t("web.role." + one), "", one == role))
                .toList();
        List<ManualPage.Part> parts = manuals.of(role).stream()
                .map(chapter -> new ManualPage.Part(
                        chapter.anchor(),
                        visit.t("learning.chapter." + chapter),
                        Objects.requireNonNull(visit.help(chapter.screen()), chapter.screen()),
                        chapter.picture().map(file -> chapter.pictureFile()).orElse("")))
                .toList();
        Help begin = Objects.requireNonNull(visit.help("learning.begin." + role));
        return new ManualPage(
                roles, visit.t("web.role." + role), begin, parts, HERE + "/manual.pdf?role=" + role, practice);
    }

    private static Role asked(Staff staff, String role) {
        Optional<Role> named = Arrays.stream(Role.values())
                .filter(one -> one.name().equals(role))
                .findFirst();
        return named.orElse(staff.role());
    }
}
