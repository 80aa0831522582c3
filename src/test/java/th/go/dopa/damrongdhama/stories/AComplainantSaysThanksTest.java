package th.go.dopa.damrongdhama.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.complaints.ClosingReason;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Complaints;
import th.go.dopa.damrongdhama.complaints.Order;
import th.go.dopa.damrongdhama.complaints.Somsri;
import th.go.dopa.damrongdhama.complaints.intake.Filed;
import th.go.dopa.damrongdhama.complaints.intake.Filings;
import th.go.dopa.damrongdhama.complaints.outcome.Thanks;
import th.go.dopa.damrongdhama.complaints.triage.Proposals;
import th.go.dopa.damrongdhama.complaints.triage.Receiving;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Citizen;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.letters.Read;

/** Somebody whose case was closed thanks the centre, once; its staff read it and praise from there, nobody else sees it. */
@PageTest
@SuppressWarnings("NullAway")
class AComplainantSaysThanksTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Clock clock;

    @Autowired
    Filings filings;

    @Autowired
    Receiving receiving;

    @Autowired
    Proposals proposals;

    @Autowired
    Complaints complaints;

    @Autowired
    Thanks thanks;

    @Test
    void onceForAReceiptAndTheChiefPraisesFromThere() {
        Staff chief = world.chief("3604");
        Filed.Accepted filed =
                (Filed.Accepted) filings.file(new Citizen(null), Somsri.pothole("3604", Bangkok.today(clock)));
        Visitor somsri = new Visitor(port).open("/track").turnTo("#track-form");
        somsri.fill("code", filed.code().shown()).send();
        assertThat(somsri.page().select("#thanks")).isEmpty();
        Complaint taken = receiving.receive(chief, filed.number(), 1, chief.account());
        assertThatThrownBy(() -> thanks.say(new Citizen(taken.id()), "ขอบคุณ")).isInstanceOf(Refused.class);
        proposals.order(
                chief,
                filed.number(),
                taken.version(),
                Order.close(ClosingReason.EXPLAINED, "กลบหลุมแล้ว", List.of()),
                "",
                UUID.randomUUID());

        somsri.open("/track/case")
                .turnTo("#thanks")
                .fill("thanks", "ขอบคุณมากค่ะ โทร 081-234-5678")
                .send();
        assertThat(somsri.status()).isEqualTo(422);
        somsri.turnTo("#thanks").fill("sure", "yes").send();
        assertThat(somsri.text()).contains("คำขอบคุณของท่าน", "ขอบคุณมากค่ะ");
        assertThat(somsri.page().select("#thanks")).isEmpty();
        assertThatThrownBy(() -> thanks.say(new Citizen(taken.id()), "อีกครั้ง"))
                .isInstanceOf(Refused.class)
                .hasMessage("complaints.refused.thanked-already");

        Visitor head = new Visitor(port).as(world.signedIn(chief)).open("/desk/complaints/" + filed.number());
        assertThat(head.one("main").text()).contains("คำขอบคุณจากผู้ร้อง", "ขอบคุณมากค่ะ");
        head.open("/desk/commendations");
        assertThat(head.one("main").text()).contains("ขอบคุณมากค่ะ").doesNotContain("081-234-5678");
        head.open(head.one("a[href*=evidence]").attr("href"));
        assertThat(head.value("evidence")).isEqualTo(filed.number().value());
        Staff neighbour = world.chief("3605");
        assertThat(new Visitor(port)
                        .as(world.signedIn(neighbour))
                        .open("/desk/commendations")
                        .text())
                .doesNotContain("ขอบคุณมากค่ะ");
    }

    @Test
    void whoHasNoInternetSaysItAtTheCounterAndAClerkTakesItDown() {
        Staff chief = world.chief("3606");
        Staff officer = world.officer("3606");
        Staff clerk = world.clerk("3606");
        Filed.Accepted filed =
                (Filed.Accepted) filings.file(new Citizen(null), Somsri.pothole("3606", Bangkok.today(clock)));
        String here = "/desk/complaints/" + filed.number();
        Complaint taken = receiving.receive(chief, filed.number(), 1, officer.account());
        Visitor desk = new Visitor(port).as(world.signedIn(clerk));
        assertThat(desk.open(here).page().select("a[href$=/thanks]")).isEmpty();
        assertThat(desk.open(here + "/thanks").status()).isEqualTo(409);
        proposals.order(
                chief,
                filed.number(),
                taken.version(),
                Order.close(ClosingReason.EXPLAINED, "กลบหลุมแล้ว", List.of()),
                "",
                UUID.randomUUID());
        Visitor responsible = new Visitor(port).as(world.signedIn(officer));
        assertThat(responsible.open(here).page().select("a[href$=/thanks]")).isEmpty();
        assertThat(responsible.open(here + "/thanks").status()).isEqualTo(409);
        assertThatThrownBy(() -> thanks.takeDown(officer, filed.number(), "ขอบคุณตนเอง"))
                .isInstanceOf(Refused.class)
                .hasMessage("complaints.refused.own-thanks");
        Staff neighbour = world.clerk("3605");
        assertThatThrownBy(() -> thanks.takeDown(neighbour, filed.number(), "ขอบคุณแทน"))
                .isInstanceOf(NotFound.class);

        desk.open(here);
        desk.open(desk.one("a[href$=/thanks]").attr("href")).turnTo("form[action$=/thanks]");
        desk.send();
        assertThat(desk.status()).isEqualTo(422);
        desk.turnTo("form[action$=/thanks]")
                .fill("thanks", "ยายฝากขอบคุณปลัดมาก โทร 081-234-5678")
                .send();
        assertThat(desk.status()).isEqualTo(422);
        desk.turnTo("form[action$=/thanks]")
                .fill("thanks", "ยายฝากขอบคุณปลัดมาก")
                .send();

        assertThat(desk.one("main").text()).contains("(เจ้าหน้าที่จดตามคำบอก)", "ยายฝากขอบคุณปลัดมาก");
        assertThat(desk.page().select("a[href$=/thanks]")).isEmpty();
        assertThatThrownBy(() -> thanks.takeDown(clerk, filed.number(), "อีกครั้ง"))
                .hasMessage("complaints.refused.thanked-already");
        assertThatThrownBy(() -> thanks.say(new Citizen(taken.id()), "อีกครั้ง"))
                .hasMessage("complaints.refused.thanked-already");
        Visitor somsri = new Visitor(port).open("/track").turnTo("#track-form");
        somsri.fill("code", filed.code().shown()).send();
        assertThat(somsri.text()).contains("เจ้าหน้าที่จดตามที่ท่านบอก", "ยายฝากขอบคุณปลัดมาก");
        assertThat(somsri.page().select("#thanks")).isEmpty();
        assertThat(new Visitor(port)
                        .as(world.signedIn(chief))
                        .open("/desk/commendations")
                        .text())
                .contains("ยายฝากขอบคุณปลัดมาก", "เจ้าหน้าที่จดตามคำบอก");
    }

    @Test
    void thePaperReceiptTellsHowToSayThanks() {
        Staff chief = world.chief("3612");
        Filed.Accepted filed =
                (Filed.Accepted) filings.file(new Citizen(null), Somsri.pothole("3612", Bangkok.today(clock)));

        Read receipt = Read.of(
                "thanks-receipt",
                new Visitor(port)
                        .as(world.signedIn(chief))
                        .open("/desk/complaints/" + filed.number())
                        .turnTo("form[action$=/papers]")
                        .take("paper", "RECEIPT")
                        .body());

        assertThat(receipt.text()).contains("เมื่อเรื่องยุติแล้ว", "ขอบคุณเจ้าหน้าที่ได้หนึ่งครั้ง", "สแกน");
        assertThat(receipt.pages()).hasSize(1);
    }
}
