package th.go.dopa.damrongdhama.commendations;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.kernel.ThaiText;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.settings.MainCategory;
import th.go.dopa.damrongdhama.settings.Settings;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** Lessons of all offices, for all staff (แลกเปลี่ยนเรียนรู้). */
@Controller
@ForStaff({Role.DESK_CLERK, Role.CASE_OFFICER, Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER, Role.DOPA_OFFICER})
class LessonsController {

    private static final String HERE = "/desk/lessons";
    private static final int LONGEST = 100;

    private final Lessons lessons;
    private final Settings settings;
    private final Offices offices;

    LessonsController(Lessons lessons, Settings settings, Offices offices) {
        this.lessons = lessons;
        this.settings = settings;
        this.offices = offices;
    }

    @GetMapping(HERE)
    Page find(
            Visit visit,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String after) {
        List<MainCategory> mains = settings.categories().mains();
        String chosen = mains.stream()
                .map(MainCategory::code)
                .filter(category::equals)
                .findFirst()
                .orElse(null);
        String sought = ThaiText.normalise(words).strip();
        Slice<Lessons.Lesson> some =
                lessons.found(chosen, sought.substring(0, Math.min(sought.length(), LONGEST)), after);
        return Page.show(
                "commendations/lessons",
                new LessonsPage(
                        Form.empty().set("category", category).set("words", sought),
                        mains.stream()
                                .map(one -> new Option(one.code(), one.nameTh()))
                                .toList(),
                        some.items().stream()
                                .map(one -> line(visit, mains, one))
                                .toList(),
                        next(chosen, sought, some.next())));
    }

    private LessonsPage.Line line(Visit visit, List<MainCategory> mains, Lessons.Lesson one) {
        return new LessonsPage.Line(
                mains.stream()
                        .filter(main -> main.code().equals(one.category()))
                        .map(MainCategory::nameTh)
                        .findFirst()
                        .orElse(""),
                one.words(),
                offices.office(one.office()).nameTh(),
                visit.date(one.sharedAt().atZone(Bangkok.ZONE).toLocalDate()));
    }

    private static @Nullable String next(@Nullable String category, String words, @Nullable String key) {
        return key == null
                ? null
                : HERE + "?category=" + (category == null ? "" : category) + "&words="
                        + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&after=" + key;
    }
}
