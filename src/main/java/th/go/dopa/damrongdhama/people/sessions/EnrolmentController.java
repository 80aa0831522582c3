package th.go.dopa.damrongdhama.people.sessions;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Open;
import th.go.dopa.damrongdhama.web.Page;

/** Enrolling a second factor: an authenticator app scans a picture, or takes the secret as it is typed. */
@Controller
@Open
class EnrolmentController {

    private final SignIns signIns;
    private final SecondFactors secondFactors;
    private final Sessions sessions;

    EnrolmentController(SignIns signIns, SecondFactors secondFactors, Sessions sessions) {
        this.signIns = signIns;
        this.secondFactors = secondFactors;
        this.sessions = sessions;
    }

    @GetMapping("/sign-in/enrolment")
    Page ask(Session session, @RequestParam(defaultValue = "") String to) {
        return session.stage() == Stage.ENROLMENT
                ? page(session, Form.empty(), to)
                : Page.to(OwnPath.next(session, to));
    }

    @GetMapping("/sign-in/enrolment/qr.svg")
    ResponseEntity<String> picture(Session session) {
        if (session.stage() != Stage.ENROLMENT) {
            throw new NotFound("an enrolment");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .cacheControl(CacheControl.noStore())
                .body(svg(SecondFactors.address(secondFactors.propose(session.account()), session.userName())));
    }

    @PostMapping("/sign-in/enrolment")
    Page enrol(Session session, Form form, HttpServletRequest request, HttpServletResponse response) {
        String to = form.value("to");
        if (session.stage() != Stage.ENROLMENT) {
            return Page.to(OwnPath.next(session, to));
        }
        Optional<List<String>> codes = signIns.enrol(session, form.value("code"));
        if (codes.isEmpty()) {
            form.fault("code", "people.second-factor.wrong");
            return page(session, form, to).status(422);
        }
        String token = sessions.proved(session);
        Cookies.putSession(request, response, token);
        String next = OwnPath.next(sessions.find(token).orElseThrow(), to);
        return Page.show("people/recoverycodes", new RecoveryCodesPage(codes.get(), next));
    }

    private Page page(Session session, Form form, String to) {
        byte[] secret = secondFactors.propose(session.account());
        String groups = Totp.base32(secret).replaceAll("(.{4})(?=.)", "$1 ");
        return Page.show(
                "people/enrolment",
                new EnrolmentPage(form, OwnPath.of(to), groups, SecondFactors.address(secret, session.userName())));
    }

    private static String svg(String text) {
        BitMatrix matrix;
        try {
            matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 4));
        } catch (WriterException impossible) {
            throw new IllegalStateException(impossible);
        }
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        int size = matrix.getWidth();
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h%dv%dH0z\"/><path d=\"%s\"/></svg>"
                .formatted(size, size, size, size, path);
    }
}
