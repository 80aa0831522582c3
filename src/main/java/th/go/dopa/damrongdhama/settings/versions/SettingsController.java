package th.go.dopa.damrongdhama.settings.versions;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiText;
import th.go.dopa.damrongdhama.people.People;
import th.go.dopa.damrongdhama.settings.Put;
import th.go.dopa.damrongdhama.settings.SettingKind;
import th.go.dopa.damrongdhama.settings.SettingVersion;
import th.go.dopa.damrongdhama.settings.Settings;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Page;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The settings on the screen of an administrator: what holds, what held, and a form that puts a new version. */
@Controller
@ForStaff(Role.ADMINISTRATOR)
class SettingsController {

    private static final String HERE = "/admin/settings";
    private static final String KIND = HERE + "/{kind:deadlines|holidays|delegation|messages|letters}";
    private static final String CATEGORIES = HERE + "/categories";
    private static final String MAIN = CATEGORIES + "/{main:[0-9]{2}|new}";
    private static final int LONGEST_NOTE = 300;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Settings settings;
    private final People people;

    SettingsController(Settings settings, People people) {
        this.settings = settings;
        this.people = people;
    }

    /** One form: which setting, by which fields, at which address and in which template. */
    private record Screen(SettingKind kind, Fields fields, String address, String template) {}

    @GetMapping(HERE)
    Page all() {
        return Page.show(
                "settings/settings",
                new SettingsPage(pasts(Arrays.stream(SettingKind.values())
                        .map(settings::current)
                        .toList())));
    }

    @GetMapping(KIND)
    Page one(
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String taken) {
        return show(screen(kind), version, taken);
    }

    @PostMapping(KIND)
    Page put(Staff staff, @PathVariable String kind, Form form) {
        return put(staff, screen(kind), form);
    }

    @GetMapping(CATEGORIES)
    Page categories(@RequestParam(defaultValue = "") String taken) {
        Screen screen = new Screen(SettingKind.CATEGORIES, main("new"), CATEGORIES, "settings/categories");
        return Page.show(screen.template(), page(screen, Form.empty(), null, null, taken));
    }

    @GetMapping(MAIN)
    Page category(@PathVariable String main, @RequestParam(defaultValue = "") String version) {
        return show(mainScreen(main), version, "");
    }

    @PostMapping(MAIN)
    Page putCategory(Staff staff, @PathVariable String main, Form form) {
        return put(staff, mainScreen(main), form);
    }

    private Page show(Screen screen, String version, String taken) {
        SettingVersion now = settings.current(screen.kind());
        SettingVersion wanted =
                version.matches("[0-9]{1,9}") ? settings.version(screen.kind(), Integer.parseInt(version)) : now;
        Form form = Form.empty().set("base", Integer.toString(now.version()));
        screen.fields().fill(form, tree(wanted));
        SettingVersion former = wanted.version() == now.version() ? null : wanted;
        return Page.show(screen.template(), page(screen, form, former, null, taken));
    }

    private Page put(Staff staff, Screen screen, Form form) {
        SettingVersion base = base(screen.kind(), form);
        ObjectNode body = screen.fields().read(form, tree(base));
        String note = ThaiText.normalise(form.value("note"));
        if (note.isBlank() || note.length() > LONGEST_NOTE) {
            form.fault("note", "settings.fault.note");
        }
        if (!form.faulty() && body.equals(tree(base))) {
            form.fault("", "settings.fault.same");
        }
        if (form.faulty()) {
            return Page.show(screen.template(), page(screen, form, null, null, ""))
                    .status(422);
        }
        return switch (settings.put(staff, screen.kind(), base.version(), JSON.writeValueAsString(body), note)) {
            case Put.Taken taken -> Page.to(home(screen) + "?taken=" + taken.version());
            case Put.Declined declined -> {
                form.fault("", declined.key(), declined.value());
                yield Page.show(screen.template(), page(screen, form, null, null, ""))
                        .status(422);
            }
            case Put.Overtaken other -> {
                form.set("base", Integer.toString(other.now().version()));
                yield Page.show(screen.template(), page(screen, form, null, base, ""))
                        .status(409);
            }
        };
    }

    private SettingPage page(
            Screen screen,
            Form form,
            @Nullable SettingVersion former,
            @Nullable SettingVersion overtaken,
            String taken) {
        List<Past> versions = pasts(settings.versions(screen.kind()));
        SettingVersion now = versions.getFirst().version();
        return new SettingPage(
                screen.kind(),
                screen.address(),
                form,
                versions,
                former == null ? null : pasts(List.of(former)).getFirst(),
                overtaken != null,
                overtaken == null ? List.of() : changes(screen, overtaken, now),
                taken.equals(Integer.toString(now.version())),
                settings.categories().mains());
    }

    private Screen screen(String slug) {
        SettingKind kind = SettingKind.of(slug).orElseThrow(() -> new NotFound("setting " + slug));
        return switch (kind) {
            case DEADLINES -> new Screen(kind, PlainFields.DEADLINES, HERE + "/" + slug, "settings/plain");
            case MESSAGES -> new Screen(kind, PlainFields.MESSAGES, HERE + "/" + slug, "settings/plain");
            case HOLIDAYS -> new Screen(kind, new HolidayFields(), HERE + "/" + slug, "settings/holidays");
            case DELEGATION -> new Screen(kind, new DelegationFields(), HERE + "/" + slug, "settings/delegation");
            case LETTERS -> new Screen(kind, new LetterFields(), HERE + "/" + slug, "settings/letters");
            case CATEGORIES -> throw new NotFound("a form for all categories at once");
        };
    }

    private static Screen mainScreen(String main) {
        return new Screen(SettingKind.CATEGORIES, main(main), CATEGORIES + "/" + main, "settings/category");
    }

    private static MainFields main(String code) {
        return new MainFields(code);
    }

    private static String home(Screen screen) {
        return screen.kind() == SettingKind.CATEGORIES ? CATEGORIES : screen.address();
    }

    /** The version on which the person began to type. */
    private SettingVersion base(SettingKind kind, Form form) {
        if (!form.value("base").matches("[0-9]{1,9}")) {
            throw new NotFound("version of " + kind);
        }
        return settings.version(kind, Integer.parseInt(form.value("base")));
    }

    /** What another version changed in the fields that stand alone. */
    private static List<SettingPage.Change> changes(Screen screen, SettingVersion before, SettingVersion after) {
        if (EnumSet.of(SettingKind.CATEGORIES, SettingKind.DELEGATION, SettingKind.LETTERS)
                .contains(screen.kind())) {
            return List.of();
        }
        Form then = Form.empty();
        Form now = Form.empty();
        screen.fields().fill(then, tree(before));
        screen.fields().fill(now, tree(after));
        Set<String> names = new LinkedHashSet<>(now.names());
        names.addAll(then.names());
        return names.stream()
                .filter(name -> !then.value(name).equals(now.value(name)))
                .map(name -> new SettingPage.Change(name, only(then, now, name), only(now, then, name)))
                .toList();
    }

    /** The lines of a field that the other form does not have. */
    private static String only(Form one, Form other, String name) {
        Set<String> lines = new TreeSet<>(one.value(name).lines().toList());
        lines.removeAll(new TreeSet<>(other.value(name).lines().toList()));
        return lines.isEmpty() ? "–" : String.join("; ", lines);
    }

    private List<Past> pasts(List<SettingVersion> versions) {
        Map<AccountId, String> names = people.names(versions.stream()
                .map(SettingVersion::putBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return versions.stream()
                .map(version -> {
                    AccountId by = version.putBy();
                    return new Past(version, by == null ? "" : names.getOrDefault(by, by.toString()));
                })
                .toList();
    }

    private static JsonNode tree(SettingVersion version) {
        return JSON.readTree(version.body());
    }
}
