package th.go.dopa.damrongdhama.directives;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.attachments.Lying;
import th.go.dopa.damrongdhama.attachments.Samples;
import th.go.dopa.damrongdhama.attachments.Shelf;
import th.go.dopa.damrongdhama.attachments.Uploader;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.CircularId;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.letters.Read;
import th.go.dopa.damrongdhama.letters.Secrecy;

/** What is sent along with a circular, and its paper as it was scanned: opened by those whom it was sent to, and by nobody else. */
@PageTest
class EnclosuresTest {

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8};

    @LocalServerPort
    private int port;

    @Autowired
    World world;

    @Autowired
    Circulars circulars;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Attachments attachments;

    @Autowired
    Shelf shelf;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Staff department;
    private Staff province;
    private Staff chief;

    @BeforeEach
    void people() {
        department = world.dopaOfficer();
        province = world.provinceOfficer("26");
        chief = world.chief("2602");
    }

    @Test
    void everyOfficeItWasSentToOpensItsFilesAndThoseOfTheCoveringLetter() throws IOException {
        CircularId top = draft(department, null, Secrecy.OPEN, Samples.pdf(2), Samples.jpeg(400, 300, 5));
        String files = "/desk/circulars/" + top + "/files/";
        assertThat(visitor(province).open(files + "1").status())
                .as("not sent yet")
                .isEqualTo(404);
        circulars.send(department, top, 1, to("26"), given());
        CircularId cover = draft(province, top, Secrecy.OPEN, Samples.pdf(1));
        circulars.send(province, cover, 1, to("2602"), given());

        Visitor written = visitor(department).open("/desk/circulars/written/" + top);
        assertThat(written.one("a[href='" + files + "1']").text()).isEqualTo("ไฟล์ที่ 1 (PDF 2 หน้า)");
        assertThat(written.one("a[href='" + files + "2']").text()).isEqualTo("ไฟล์ที่ 2 (ภาพ)");
        Visitor reader = visitor(world.clerk("2602")).open("/desk/circulars/" + top);
        assertThat(reader.page().select("a[href='" + files + "1'], a[href='" + files + "2']"))
                .hasSize(2);
        assertThat(reader.one("main").text()).contains("สิ่งที่ส่งมาด้วยของหนังสือนำส่ง");
        String ofCover = "/desk/circulars/" + cover + "/files/1";
        assertThat(reader.page().select("a[href='" + ofCover + "']")).hasSize(1);

        assertThat(Read.of("enclosure", reader.bytes(files + "1")).pages()).hasSize(2);
        assertThat(reader.open(files + "1").header("Content-Type")).isEqualTo("application/pdf");
        assertThat(reader.header("Cache-Control")).isEqualTo("no-store");
        assertThat(reader.bytes(files + "2")).startsWith(JPEG);
        assertThat(reader.open(ofCover).status()).isEqualTo(200);
        assertThat(visitor(department).open(files + "2").status()).isEqualTo(200);
        assertThat(reader.open(files + "3").status()).isEqualTo(404);
        assertThat(visitor(world.chief("2603")).open(files + "1").status()).isEqualTo(404);
        assertThat(visitor(world.provinceOfficer("24")).open(files + "2").status())
                .isEqualTo(404);
        assertThat(visitor(world.provinceOfficer("24")).open(ofCover).status()).isEqualTo(404);
        assertThat(visitor(world.auditor()).open(files + "1").status()).isEqualTo(403);
        assertThat(new Visitor(port).open(files + "1").path()).isEqualTo("/sign-in");
        assertThat(looks(top)).as("an open one is read without being watched").isZero();
    }

    @Test
    void theFilesOfASecretOneLieSealedAndEveryLookIsKept() throws IOException {
        CircularId top = draft(province, null, Secrecy.SECRET, Samples.pdf(1), Samples.jpeg(300, 200, 6));
        circulars.send(province, top, 1, to("2602"), given());
        String file = "/desk/circulars/" + top + "/files/";

        assertThat(kept(top)).hasSize(2).noneMatch(this::open);
        Visitor head = visitor(chief);
        byte[] paper = head.bytes(file + "1");
        assertThat(head.bytes(file + "2")).startsWith(JPEG);
        assertThat(looks(top)).isEqualTo(2);
        assertThat(Read.of("enclosure-secret", paper).text()).contains("ลับ");
        assertThat(visitor(world.officer("2602")).open(file + "1").status()).isEqualTo(404);
        assertThat(visitor(department).open(file + "1").status()).isEqualTo(404);
        assertThat(looks(top)).isEqualTo(2);
    }

    @Test
    void aDraftThatBecomesSecretSealsWhatItHasAlready() throws IOException {
        CircularId top = draft(province, null, Secrecy.OPEN, Samples.pdf(1));
        assertThat(kept(top)).isNotEmpty().allMatch(this::open);

        circulars.redraft(
                province, top, 1, Written.circular(null, Secrecy.SECRET, Written.asks(null), UUID.randomUUID()));

        assertThat(kept(top)).isNotEmpty().noneMatch(this::open);
    }

    @Test
    void theStampedCopyIsTheScanWhereThePaperWasScanned() throws IOException {
        CircularId top = draft(province, null, Secrecy.SECRET);
        circulars.send(province, top, 1, to("2602"), given());
        String scan = staged(scan());
        circulars.scanned(province, top, 2, scan);
        deliveries.receive(chief, top, null);
        String here = "/desk/circulars/" + top;
        Visitor head = visitor(chief).open(here);
        assertThat(head.page().select("a[href='" + here + "/letter.pdf']")).hasSize(1);

        byte[] copy = head.bytes(here + "/copy.pdf");

        Read read = Read.of("circular-scan-stamped", copy);
        assertThat(read.pages()).hasSize(1);
        assertThat(read.text()).contains("เลขรับ").doesNotContain("ขอแสดงความนับถือ");
        try (PDDocument document = Loader.loadPDF(copy)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 50);
            assertThat(blue(page, page.getWidth() / 4, page.getHeight() / 2))
                    .as("the paper")
                    .isTrue();
            assertThat(blue(page, page.getWidth() * 5 / 6, page.getHeight() / 20))
                    .as("the stamp stands on white")
                    .isFalse();
        }
        assertThat(jdbc.sql("select count(*) from attachment where form_key = :key::uuid and pictures_key is null")
                        .param("key", scan)
                        .query(Integer.class)
                        .single())
                .as("sealed")
                .isZero();
        assertThat(jdbc.sql("select count(*) from journal where act = 'circular.paper-opened' and subject_id = :id")
                        .param("id", top.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        circulars.correct(
                province, top, 3, Written.text("เรื่องที่แก้ไขแล้ว"), Written.asks(null), "แก้ชื่อเรื่อง", null);
        assertThat(Read.of("circular-corrected-stamped", head.bytes(here + "/copy.pdf"))
                        .text())
                .as("the scan shows what was said before")
                .contains("ขอแสดงความนับถือ", "เลขรับ");
    }

    private CircularId draft(Staff by, @Nullable CircularId parent, Secrecy secrecy, byte[]... files)
            throws IOException {
        String key = staged(files);
        return circulars.draft(
                by,
                Written.circular(
                        parent, secrecy, parent == null ? Written.asks(null) : List.of(), UUID.fromString(key)));
    }

    private String staged(byte[]... files) throws IOException {
        String key = UUID.randomUUID().toString();
        for (byte[] file : files) {
            attachments.stage(key, Uploader.STAFF, "file", new ByteArrayInputStream(file));
        }
        return key;
    }

    private List<AttachmentId> kept(CircularId id) {
        return jdbc.sql("select attachment_id from circular_file where circular_id = :id")
                .param("id", id.value())
                .query((row, i) -> new AttachmentId(row.getLong("attachment_id")))
                .list();
    }

    private boolean open(AttachmentId id) {
        return Lying.open(jdbc, shelf, id);
    }

    private int looks(CircularId id) {
        return jdbc.sql("select count(*) from journal where act = 'circular.file-opened' and subject_id = :id")
                .param("id", id.toString())
                .query(Integer.class)
                .single();
    }

    private Given given() {
        return Sent.given(Bangkok.today(clock));
    }

    private Visitor visitor(Staff staff) {
        return new Visitor(port).as(world.signedIn(staff));
    }

    private static Recipients to(String... areas) {
        return new Recipients(List.of(areas).stream().map(AreaCode::new).toList(), false);
    }

    /** A paper that is blue all over. */
    private static byte[] scan() throws IOException {
        BufferedImage paper = new BufferedImage(700, 990, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 700; x++) {
            for (int y = 0; y < 990; y++) {
                paper.setRGB(x, y, 0x3050E0);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(paper, "png", png);
        return png.toByteArray();
    }

    private static boolean blue(BufferedImage page, int x, int y) {
        int colour = page.getRGB(x, y);
        return (colour & 0xFF) > 180 && (colour >> 16 & 0xFF) < 100;
    }
}
