package th.go.dopa.damrongdhama.administration;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import th.go.dopa.damrongdhama.attachments.Drawing;
import th.go.dopa.damrongdhama.attachments.Drawings;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.people.People;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Open;
import th.go.dopa.damrongdhama.web.Page;

/** Loading the official emblem, and serving it to everybody. */
@Controller
@ForStaff(Role.ADMINISTRATOR)
class EmblemController {

    private static final String HERE = "/admin/emblem";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final int LONGEST = 512;

    private final Emblems emblems;
    private final Drawings drawings;
    private final People people;

    EmblemController(Emblems emblems, Drawings drawings, People people) {
        this.emblems = emblems;
        this.drawings = drawings;
        this.people = people;
    }

    @GetMapping(HERE)
    Page show() {
        return page(Form.empty());
    }

    @PostMapping(HERE)
    Page load(Staff staff, Form form) throws IOException {
        Optional<MultipartFile> file = form.files("file").stream().findFirst();
        if (file.isEmpty()) {
            form.fault("file", "administration.emblem.no-file");
            return page(form).status(422);
        }
        try (InputStream bytes = file.get().getInputStream()) {
            return switch (drawings.draw(bytes, LONGEST)) {
                case Drawing.Drawn picture -> {
                    emblems.load(staff, base(form), picture);
                    yield Page.to(HERE);
                }
                case Drawing.Declined declined -> {
                    form.fault("file", declined.messageKey());
                    yield page(form).status(422);
                }
            };
        }
    }

    @PostMapping(HERE + "/removal")
    Page remove(Staff staff, Form form) {
        emblems.remove(staff, base(form));
        return Page.to(HERE);
    }

    /** Its address changes with the picture, so that whoever has it may keep it. */
    @Open
    @GetMapping("/emblem/{fingerprint:[0-9a-f]{16}}.png")
    ResponseEntity<byte[]> picture(@PathVariable String fingerprint) {
        byte[] png = emblems.picture(fingerprint).orElseThrow(() -> new NotFound("emblem " + fingerprint));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .header("Cache-Control", FOR_EVER)
                .body(png);
    }

    private static int base(Form form) {
        if (!form.value("base").matches("[0-9]{1,9}")) {
            throw new NotFound("version of the emblem");
        }
        return Integer.parseInt(form.value("base"));
    }

    private Page page(Form form) {
        EmblemPage page = emblems.last()
                .map(last -> new EmblemPage(
                        form,
                        last.version(),
                        last.address(),
                        last.width(),
                        last.height(),
                        people.name(last.by()),
                        last.at()))
                .orElse(new EmblemPage(form, 0, null, 0, 0, "", null));
        return Page.show("administration/emblem", page);
    }
}
