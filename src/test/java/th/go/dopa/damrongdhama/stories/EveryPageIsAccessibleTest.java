package th.go.dopa.damrongdhama.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.dopa.damrongdhama.Axe;
import th.go.dopa.damrongdhama.Chromium;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.attachments.Samples;
import th.go.dopa.damrongdhama.attachments.Uploader;
import th.go.dopa.damrongdhama.complaints.ClosingReason;
import th.go.dopa.damrongdhama.complaints.Complaints;
import th.go.dopa.damrongdhama.complaints.Order;
import th.go.dopa.damrongdhama.complaints.Somsri;
import th.go.dopa.damrongdhama.complaints.intake.Filed;
import th.go.dopa.damrongdhama.complaints.intake.Filings;
import th.go.dopa.damrongdhama.complaints.intake.NewComplaint;
import th.go.dopa.damrongdhama.complaints.triage.Proposals;
import th.go.dopa.damrongdhama.complaints.triage.Receiving;
import th.go.dopa.damrongdhama.database.RecurringJob;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Citizen;
import th.go.dopa.damrongdhama.kernel.Staff;

/** Nothing stands in the way of who cannot see, or sees little, or pays for every kilobyte: on a telephone, by day and by night. */
@PageTest
@SuppressWarnings("NullAway")
class EveryPageIsAccessibleTest {

    private static final String DISTRICT = "4713";
    private static final int FIRST_VISIT = 60 * 1024;

    private static Chromium chromium;

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
    Attachments attachments;

    @Autowired
    List<RecurringJob> jobs;

    @LocalServerPort
    int port;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void forSomebodyWithAComplaint() {
        Phone anybody = phone("");

        read(anybody, "/", "/complaints/new", "/track", "/results/47", "/results/data", "/centres?province=47");
        read(
                anybody,
                "/centres/4713",
                "/centres/4713/activities",
                "/honours",
                "/honours/4713",
                "/verify",
                "/about",
                "/privacy",
                "/sign-in",
                "/nowhere",
                "/en/",
                "/en/complaints/new",
                "/en/track");
        Axe.read(anybody.open("/complaints/new")
                .press("#filing .filing-nav .button.primary")
                .page());
        Axe.read(anybody.open("/track").press("#track-form .button").page());
        Axe.read(anybody.open("/sign-in").press("main form .button").page());
    }

    @Test
    void forWhoFilesAndFollows() {
        Phone somsri = phone("");
        Filed.Accepted open = filed();
        Filed.Accepted closed = filed();
        Staff chief = world.chief(DISTRICT);
        receive(closed, chief);
        proposals.order(
                chief,
                closed.number(),
                complaints.seen(chief, closed.number()).version(),
                Order.close(ClosingReason.EXPLAINED, "ชี้แจงแล้ว", List.of()),
                "",
                UUID.randomUUID());

        for (Filed.Accepted filed : List.of(open, closed)) {
            somsri.open("/track").fill("code", filed.code().shown()).press("#track-form .button");
            Axe.read(somsri.page());
        }
        Axe.read(somsri.press("#answer .button").page());
        read(somsri, "/en/track/case");
    }

    @Test
    void forTheCounter() {
        Filed.Accepted filed = filed();
        Phone clerk = phone(world.signedIn(world.clerk(DISTRICT)));

        read(
                clerk,
                "/desk",
                "/desk?tab=mine",
                "/desk/search?q=" + filed.number(),
                "/desk/complaints/" + filed.number());
        read(
                clerk,
                "/desk/complaints/new",
                "/desk/services",
                "/desk/activities",
                "/desk/activities/new",
                "/desk/activities/plan",
                "/desk/commendations",
                "/desk/commendations/new",
                "/desk/commendations/mine",
                "/desk/lessons",
                "/desk/letters/received",
                "/desk/letters/received/new",
                "/account/sessions",
                "/account/password",
                "/admin/settings");
        Axe.read(clerk.open("/desk/complaints/new")
                .press(".counter button:not([name])")
                .page());
        Axe.read(clerk.open("/desk/services")
                .press(".service-form button:not([name])")
                .page());
    }

    @Test
    void forWhoWasInTheField() throws IOException {
        Staff chief = world.chief(DISTRICT);
        Visitor field = new Visitor(port)
                .as(world.signedIn(chief))
                .open("/desk/activities/new")
                .turnTo("form[action='/desk/activities']")
                .fill("name", "ศูนย์ดำรงธรรมเคลื่อนที่")
                .fill("kind", "MOBILE_CENTRE")
                .fill("results", "ไกล่เกลี่ยสำเร็จ โทร. 081-234-5678")
                .fill("consent", "yes")
                .attach("photos", "a.jpg", photo())
                .send();
        Phone head = phone(world.signedIn(chief));
        read(head, field.path(), field.path() + "/facts");
        field.turnTo("form[action$=publish]").fill("sure", "yes").send();

        read(head, field.path(), "/desk/activities");
        String open = field.one("a[href^=/activities/]").attr("href");
        read(phone(""), "/centres/" + DISTRICT + "/activities", open, "/en" + open);
    }

    @Test
    void forWhoBringsAnOlderRegister() {
        Staff officer = world.officer(DISTRICT);
        Visitor sending = new Visitor(port)
                .as(world.signedIn(officer))
                .open("/desk/backlog")
                .attach("file", "ทะเบียน.csv", """
                        วันที่รับเรื่อง,ผู้ร้อง,เรื่อง,ประเภทเรื่อง,ช่องทาง,สถานะ
                        30/9/2562,นายหนึ่ง,ถนน,ที่อยู่อาศัย,มาเอง,ดำเนินการ
                        1/11/2562,นายสอง,ถนน,ที่อยู่อาศัยย,มาเอง,
                        2/11/2562,นายสาม,ถนน,ที่อยู่อาศัยย,มาเอง,ดำเนินการ
                        """.getBytes(StandardCharsets.UTF_8))
                .send();
        Phone phone = phone(world.signedIn(officer));
        read(phone, sending.path());
        Visitor asked = new Visitor(port)
                .as(world.signedIn(officer))
                .open("/desk/backlog")
                .attach(
                        "file",
                        "b.csv",
                        "วันรับแจ้ง,เรื่อง,หมวด\n1/11/2562,ถนน,ที่อยู่อาศัย\n".getBytes(StandardCharsets.UTF_8))
                .send();
        read(phone, asked.path());
        Axe.read(phone.press("form[method=post] .button.primary").page());

        jobs.stream()
                .filter(job -> job.name().equals("backlog-work"))
                .forEach(job -> job.work().run());

        read(phone, "/desk/backlog", sending.path(), sending.path() + "?sort=TO_DECIDE");
        read(phone, "/desk/backlog/scans");
        phone.photos(
                "files",
                new FilePayload("99-2563.pdf", "application/pdf", new byte[] {1, 2, 3}),
                new FilePayload(filed().number() + "_2.jpg", "image/jpeg", Samples.jpeg(300, 200, 1)));
        Axe.read(phone.press("main form .button.primary").page());
        assertThat(phone.page().textContent("main")).contains("ไม่พบเรื่อง", "จะแนบ");
        Axe.read(phone.press("main form .button.primary").page());
        assertThat(phone.page().textContent("main")).contains("แนบแล้ว 1 ไฟล์ ใน 1 เรื่อง");
    }

    @Test
    void forOfficerChiefAndAgency() {
        Staff officer = world.revealingOfficer(DISTRICT);
        Staff chief = world.chief(DISTRICT);
        Staff agency = world.agencyOfficer(world.agency(DISTRICT));
        Filed.Accepted filed = filed();
        String address = "/desk/complaints/" + filed.number();

        receive(filed, officer);
        Phone officers = phone(world.signedIn(officer));
        read(
                officers,
                "/desk/letters",
                "/desk/letterhead",
                "/desk/complaints/letters?kind=ACKNOWLEDGEMENT&case=" + filed.number(),
                address);
        Axe.read(officers.act("proposal").send("proposal").page());
        proposals.propose(
                officer,
                filed.number(),
                complaints.seen(officer, filed.number()).version(),
                Order.refer(List.of(agency.office()), 15, "ขอให้ซ่อมหลุม"),
                "เห็นควรส่งต่อ",
                UUID.randomUUID());
        read(
                phone(world.signedIn(chief)),
                "/desk",
                "/desk/orders",
                address,
                "/desk/agencies",
                "/desk/agencies/new",
                "/desk/exports",
                "/desk/completeness",
                "/desk/villages",
                "/desk/villages/" + DISTRICT + "01");
        proposals.order(
                chief,
                filed.number(),
                complaints.seen(chief, filed.number()).version(),
                Order.refer(List.of(agency.office()), 15, "ขอให้ซ่อมหลุม"),
                "",
                UUID.randomUUID());
        read(phone(world.signedIn(agency)), "/desk", address);
    }

    @Test
    void forAdministrators() {
        Phone administrator = phone(world.signedIn(world.administrator()));

        read(
                administrator,
                "/admin",
                "/admin/accounts",
                "/admin/accounts/new",
                "/admin/appointments",
                "/admin/outbox",
                "/admin/appointments/new");
        read(
                administrator,
                "/admin/settings",
                "/admin/settings/deadlines",
                "/admin/settings/holidays?version=1",
                "/admin/settings/delegation",
                "/admin/settings/letters",
                "/admin/settings/categories",
                "/admin/settings/categories/02",
                "/admin/settings/categories/new",
                "/admin/areas",
                "/admin/emblem");
        Axe.read(administrator
                .open("/admin/settings/messages")
                .press("main form .button")
                .page());
    }

    @Test
    void forTheAuditor() {
        read(phone(world.signedIn(world.auditor())), "/admin/journal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/complaints/new", "/en/complaints/new"})
    void theFirstVisitIsLight(String path) throws Exception {
        Document page = Jsoup.parse(new String(
                HttpClient.newHttpClient()
                        .send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray())
                        .body(),
                StandardCharsets.UTF_8));
        List<String> parts = Stream.concat(
                        Stream.of(path),
                        page.select("link[rel=stylesheet], script[src], link[rel=icon]").stream()
                                .map(part -> part.hasAttr("src") ? part.attr("src") : part.attr("href")))
                .toList();

        int bytes = 0;
        for (String part : parts) {
            HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                    .send(
                            request(part).header("Accept-Encoding", "gzip").build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(part).isEqualTo(200);
            bytes += answer.body().length;
        }

        assertThat(parts).hasSizeGreaterThan(2);
        assertThat(bytes).as(parts.toString()).isLessThanOrEqualTo(FIRST_VISIT);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port).resolve(path));
    }

    private void read(Phone phone, String... paths) {
        for (String path : paths) {
            Axe.read(phone.open(path).page());
        }
    }

    private Filed.Accepted filed() {
        NewComplaint form = Somsri.pothole(DISTRICT, Bangkok.today(clock));
        try {
            attachments.stage(
                    form.formKey().toString(),
                    Uploader.CITIZEN,
                    "a.jpg",
                    new ByteArrayInputStream(Samples.jpeg(80, 60, form.formKey().getMostSignificantBits())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (Filed.Accepted) filings.file(new Citizen(null), form);
    }

    private void receive(Filed.Accepted filed, Staff by) {
        receiving.receive(by, filed.number(), 1, by.account());
    }

    private Phone phone(String cookie) {
        return new Phone(chromium, port, true, cookie);
    }

    private static byte[] photo() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        return bytes.toByteArray();
    }
}
