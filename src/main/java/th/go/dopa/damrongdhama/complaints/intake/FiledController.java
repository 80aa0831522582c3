package th.go.dopa.damrongdhama.complaints.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import th.go.dopa.damrongdhama.complaints.QrPicture;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.TrackingCode;
import th.go.dopa.damrongdhama.web.Fact;
import th.go.dopa.damrongdhama.web.Open;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** The answer to a filed complaint (ใบรับเรื่อง); its address may be opened again, so that a refresh files nothing. */
@Open
@Controller
class FiledController {

    private final Receipts receipts;

    FiledController(Receipts receipts) {
        this.receipts = receipts;
    }

    @GetMapping("/complaints/filed/{sent}")
    Page filed(Visit visit, @PathVariable String sent, HttpServletResponse response) {
        UUID key = FormKey.read(sent);
        if (key == null) {
            throw new NotFound("a receipt");
        }
        Receipts.Receipt receipt = receipts.of(key);
        response.setHeader("Referrer-Policy", "no-referrer");
        TrackingCode code = receipt.code();
        return Page.show(
                        "complaints/intake/filed",
                        new FiledPage(
                                key,
                                code == null ? null : code.shown(),
                                qr(visit, code),
                                facts(visit, receipt),
                                visit.date(receipt.facts().tellBy()),
                                receipt.facts().secret()))
                .secret();
    }

    private static List<Fact> facts(Visit visit, Receipts.Receipt receipt) {
        return List.of(
                new Fact(visit.t("filing.filed.number"), receipt.number().value()),
                new Fact(
                        visit.t("filing.filed.office"),
                        FilingPages.name(
                                visit,
                                receipt.office().nameTh(),
                                receipt.office().nameEn())),
                new Fact(
                        visit.t("filing.filed.at"),
                        visit.dateTime(receipt.facts().recordedAt())));
    }

    private static @Nullable QrPicture qr(Visit visit, @Nullable TrackingCode code) {
        if (code == null) {
            return null;
        }
        String tracking = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(visit.href("/track"))
                .fragment(code.digits())
                .toUriString();
        return QrPicture.of(tracking);
    }
}
