package th.go.dopa.damrongdhama.complaints.papers;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import th.go.dopa.damrongdhama.letters.Papers;
import th.go.dopa.damrongdhama.letters.Printout;
import th.go.dopa.damrongdhama.web.Open;

/** The blank form of a complaint (แบบคำร้อง), for whoever writes by hand and for days without power. */
@Open
@Controller
class PetitionController {

    private final CaseForms forms;
    private final Papers papers;

    PetitionController(CaseForms forms, Papers papers) {
        this.forms = forms;
        this.papers = papers;
    }

    @GetMapping("/petition.pdf")
    ResponseEntity<byte[]> blank() {
        return Printout.shown(papers.pdf(forms.blank()), "petition");
    }
}
