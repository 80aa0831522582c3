package th.go.dopa.damrongdhama;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.dopa.damrongdhama.attachments.Samples;
import th.go.dopa.damrongdhama.complaints.Complaints;
import th.go.dopa.damrongdhama.complaints.Somsri;
import th.go.dopa.damrongdhama.complaints.intake.Filed;
import th.go.dopa.damrongdhama.complaints.intake.Filings;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.AppointmentId;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Citizen;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.people.Appointments;
import th.go.dopa.damrongdhama.people.NewAppointment;
import th.go.dopa.damrongdhama.places.NewAgency;
import th.go.dopa.damrongdhama.places.Offices;

/** A button pressed twice at the same instant does one thing, and a form that was used is never dropped in silence. */
@PageTest
@SuppressWarnings("NullAway.Init")
class SentTwiceTest {

    private static final String DISTRICT = "4704";

    @LocalServerPort
    private int port;

    @Autowired
    private World world;

    @Autowired
    private Filings filings;

    @Autowired
    private Complaints complaints;

    @Autowired
    private Offices offices;

    @Autowired
    private Appointments appointments;

    @Autowired
    private Clock clock;

    private LocalDate today;

    @BeforeEach
    void day() {
        today = Bangkok.today(clock);
    }

    @Test
    void informationOfAComplainantIsAddedOnce() throws Exception {
        Visitor somsri = tracking().fill("words", "หลุมลึกขึ้นอีก").attach("photos", "a.png", Samples.png(64, 48, 81));
        HttpRequest request = somsri.request();

        List<HttpResponse<String>> answers = twice(() -> somsri.quietly(request));
        HttpResponse<String> third = somsri.quietly(request);

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactly(200, 200);
        assertThat(third.statusCode()).isEqualTo(200);
        assertThat(third.body()).containsOnlyOnce("หลุมลึกขึ้นอีก");
        assertThat(Jsoup.parse(third.body()).select(".gallery img")).hasSize(1);
    }

    @Test
    void otherWordsInAUsedFormAreKeptAndSentByPressingOnceMore() {
        Visitor somsri = tracking().fill("words", "หลุมลึกขึ้นอีก");
        HttpRequest first = somsri.request();
        somsri.quietly(first);

        somsri.fill("words", "ฝนตกแล้วมองไม่เห็น").send();
        int refused = somsri.status();
        String said = somsri.one("#f-words-fault").text();
        String kept = somsri.value("words");
        somsri.send();

        assertThat(refused).isEqualTo(409);
        assertThat(said).contains("ส่งไปแล้ว");
        assertThat(kept).isEqualTo("ฝนตกแล้วมองไม่เห็น");
        assertThat(somsri.path()).isEqualTo("/track/case");
        assertThat(somsri.text()).contains("หลุมลึกขึ้นอีก", "ฝนตกแล้วมองไม่เห็น");
    }

    @Test
    void aGoodPhotoStaysWhereAnotherFileIsDeclined() {
        Visitor somsri = tracking()
                .attach("photos", "a.png", Samples.png(64, 48, 82))
                .attach("photos", "b.png", new byte[] {1, 2, 3});

        somsri.send();
        int declined = somsri.status();
        somsri.send();

        assertThat(declined).isEqualTo(422);
        assertThat(somsri.path()).isEqualTo("/track/case");
        assertThat(somsri.page().select(".gallery img")).hasSize(1);
    }

    @Test
    void informationWrittenDownByAClerkIsAddedOnce() throws Exception {
        Filed.Accepted filed = filed();
        Staff clerk = world.clerk(DISTRICT);
        Visitor desk = new Visitor(port)
                .as(world.signedIn(clerk))
                .open("/desk/complaints/" + filed.number() + "/information")
                .fill("information.words", "ผู้ร้องโทรมาบอกว่าอยู่เลนซ้าย");
        HttpRequest request = desk.request();

        List<HttpResponse<String>> answers = twice(() -> desk.quietly(request));

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactly(200, 200);
        assertThat(complaints.seen(clerk, filed.number()).version()).isEqualTo(2);
    }

    @Test
    void aServiceIsWrittenDownOnceAndAnotherOneInAUsedFormIsAsked() throws Exception {
        Visitor desk = new Visitor(port)
                .as(world.signedIn(world.clerk("4705")))
                .open("/desk/services")
                .fill("what", "ถามทางไปที่ว่าการ")
                .fill("result", "บอกทาง");
        HttpRequest request = desk.request();

        List<HttpResponse<String>> answers = twice(() -> desk.quietly(request));
        desk.fill("name", "นายอีกคน").send();
        int refused = desk.status();
        desk.send();

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactly(200, 200);
        assertThat(answers.getLast().body()).containsOnlyOnce("ถามทางไปที่ว่าการ");
        assertThat(refused).isEqualTo(409);
        assertThat(desk.page().select(".case-about")).hasSize(2);
    }

    @Test
    void anAgencyIsWrittenDownOnce() throws Exception {
        Staff officer = world.officer("4706");
        NewAgency agency = new NewAgency(officer.office(), "อบต. กดสองครั้ง", "Pressed twice", "042711234", null);

        List<OfficeId> made = twice(() -> offices.add(officer, agency));
        OfficeId other = offices.add(
                officer, new NewAgency(officer.office(), "อบต. กดสองครั้ง", "Pressed twice", "042711235", null));

        assertThat(made.getFirst()).isEqualTo(made.getLast()).isNotEqualTo(other);
        assertThat(offices.agenciesFor(officer.office()))
                .filteredOn(one -> one.nameTh().equals("อบต. กดสองครั้ง"))
                .hasSize(2);
    }

    @Test
    void anAppointmentIsMadeOnceAndMayBeMadeAgainAfterItsEnd() throws Exception {
        AccountId somchai = world.account("twice");
        Staff administrator = world.administrator();
        NewAppointment clerk = new NewAppointment(
                somchai, world.district("4706"), Role.DESK_CLERK, "เจ้าหน้าที่", false, false, today, null);

        List<AppointmentId> made = twice(() -> appointments.appoint(administrator, clerk));
        appointments.end(administrator, made.getFirst(), today.minusDays(1));
        AppointmentId again = appointments.appoint(administrator, clerk);

        assertThat(made.getFirst()).isEqualTo(made.getLast()).isNotEqualTo(again);
        assertThat(appointments.of(somchai)).hasSize(2);
    }

    private Filed.Accepted filed() {
        return (Filed.Accepted) filings.file(new Citizen(null), Somsri.pothole(DISTRICT, today));
    }

    /** Somsri on the page of her case. */
    private Visitor tracking() {
        return new Visitor(port)
                .open("/track")
                .fill("code", filed().code().digits())
                .send();
    }

    private static <T> List<T> twice(Callable<T> act) throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        Callable<T> together = () -> {
            both.countDown();
            both.await();
            return act.call();
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<T>> acts = threads.invokeAll(List.of(together, together));
            return List.of(acts.getFirst().get(), acts.getLast().get());
        }
    }
}
