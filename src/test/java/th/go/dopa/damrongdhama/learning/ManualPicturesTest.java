package th.go.dopa.damrongdhama.learning;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.dopa.damrongdhama.Chromium;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.activities.Scripts;
import th.go.dopa.damrongdhama.complaints.Somsri;
import th.go.dopa.damrongdhama.complaints.intake.Filed;
import th.go.dopa.damrongdhama.complaints.intake.Filings;
import th.go.dopa.damrongdhama.directives.CircularState;
import th.go.dopa.damrongdhama.directives.Circulars;
import th.go.dopa.damrongdhama.directives.Deliveries;
import th.go.dopa.damrongdhama.directives.Delivery;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Citizen;
import th.go.dopa.damrongdhama.kernel.Machine;
import th.go.dopa.damrongdhama.kernel.ScriptId;
import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;
import th.go.dopa.damrongdhama.places.Villages;
import th.go.dopa.damrongdhama.publication.Field;

/**
 * The pictures in the manuals are the screens as they are now: each is taken anew in a real browser and laid beside the one that is kept. Small things may differ, such as
 * a day or a number; a screen that looks otherwise fails, until the pictures are taken anew.
 */
@PageTest
class ManualPicturesTest {

    private static final String DISTRICT = "6405";
    private static final Path KEPT = Path.of("src/main/resources/static");
    private static final Path FRESH = Path.of("target/manual");
    private static final int ACROSS = 45;
    private static final int DOWN = 32;
    /** Of 255: how much lighter or darker a square may be before it counts as another. */
    private static final int ALIKE = 14;
    /** The share of squares that may be others. */
    private static final double MOST_OTHERS = 0.12;

    /** People of tests have names of machines; in the manual they are called as people are. */
    private static final String NAMED = """
            () => {
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) {
                walk.currentNode.data = walk.currentNode.data
                  .replace(/Nai [a-z_]+[.][0-9.]+/g, 'นางสาวสมใจ ตัวอย่าง')
                  .replace(/DISTRICT_CHIEF/g, 'นายอำเภอ');
              }
            }
            """;

    private static final long MOST_BYTES = 1_200_000;

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Filings filings;

    @Autowired
    Circulars circulars;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Scripts scripts;

    @Autowired
    Villages villages;

    @Autowired
    Clock clock;

    private record Shot(Chapter chapter, Staff by, String path) {}

    @Test
    void thePicturesAreTheScreensAsTheyAreNow() throws IOException {
        Map<Chapter, byte[]> fresh = taken(shots());
        if ("take".equals(System.getProperty("damrongdhama.pictures"))) {
            write(KEPT, fresh);
        }
        write(FRESH, fresh);

        List<String> stale = new ArrayList<>();
        for (Map.Entry<Chapter, byte[]> one : fresh.entrySet()) {
            double others = others(one.getValue(), kept(one.getKey()));
            if (others > MOST_OTHERS) {
                stale.add(one.getKey() + ": " + Math.round(others * 100) + " % of it look otherwise");
            }
        }
        assertThat(stale)
                .as("look at target/manual, then: mvn test -Dtest=ManualPicturesTest -Ddamrongdhama.pictures=take")
                .isEmpty();
        assertThat(files()).hasSameSizeAs(fresh.keySet());
        assertThat(files().stream().mapToLong(ManualPicturesTest::size).sum()).isLessThan(MOST_BYTES);
        assertThat(others(fresh.get(Chapter.DESK), kept(Chapter.COUNTER))).isGreaterThan(MOST_OTHERS);
        assertThat(others(fresh.get(Chapter.CASE), kept(Chapter.ACTIVITY))).isGreaterThan(MOST_OTHERS);
    }

    private List<Shot> shots() {
        Staff clerk = world.clerk(DISTRICT);
        Staff officer = world.officer(DISTRICT);
        Staff chief = world.chief(DISTRICT);
        received(chief);
        LocalDate today = Bangkok.today(clock);
        Filed.Accepted filed = (Filed.Accepted) filings.file(new Citizen(null), Somsri.pothole(DISTRICT, today));
        String activity = Field.publish(port, world, chief, "ศูนย์ดำรงธรรมเคลื่อนที่ ตำบลสมมติ", today)
                .path();
        for (int moo = 1; moo <= 4; moo++) {
            villages.name(new Machine("test"), new AreaCode(DISTRICT + "01"), moo, "บ้านโนนสมมติ " + moo);
        }
        ScriptId script = scripts.begin(
                officer,
                ThaiMonth.of(today).previous(),
                "ข่าวศูนย์ดำรงธรรม",
                "พี่น้องประชาชนทุกท่าน โปรดทราบ ศูนย์ดำรงธรรมอำเภอมีข่าวมาแจ้งให้ทราบ ท่านใดเดือดร้อน แจ้งได้โดยไม่เสียค่าใช้จ่าย");
        String month = "/desk/reports/" + ThaiMonth.of(today).address();
        return List.of(
                new Shot(Chapter.DESK, clerk, "/desk"),
                new Shot(Chapter.COUNTER, clerk, "/desk/complaints/new"),
                new Shot(Chapter.SERVICES, clerk, "/desk/services"),
                new Shot(Chapter.CASE, officer, "/desk/complaints/" + filed.number()),
                new Shot(Chapter.LETTERS, officer, "/desk/letters"),
                new Shot(Chapter.ACTIVITY_FORM, officer, "/desk/activities/new?fresh=yes"),
                new Shot(Chapter.ACTIVITY, officer, activity),
                new Shot(Chapter.SCRIPT, officer, "/desk/broadcasts/" + script),
                new Shot(Chapter.COVERAGE, officer, "/desk/broadcasts/" + script + "/villages"),
                new Shot(Chapter.POSTERS, officer, "/desk/posters"),
                new Shot(Chapter.REPORT, chief, month),
                new Shot(Chapter.FRONT, world.administrator(), "/admin"),
                new Shot(Chapter.SETTINGS, world.administrator(), "/admin/settings"));
    }

    /** Whatever circulars other tests sent to every office are received: none waits on the pictures. */
    private void received(Staff chief) {
        String below = "";
        while (below != null) {
            Slice<Delivery> some = deliveries.inbox(chief, below);
            some.items().stream()
                    .filter(one -> one.received() == null)
                    .map(one -> circulars.seen(chief, one.circular()))
                    .filter(one -> one.state() == CircularState.SENT)
                    .forEach(one -> deliveries.receive(chief, one.id(), null));
            below = some.next();
        }
    }

    private Map<Chapter, byte[]> taken(List<Shot> shots) {
        Map<Chapter, byte[]> pictures = new EnumMap<>(Chapter.class);
        try (Chromium chromium = Chromium.start()) {
            for (Shot shot : shots) {
                Page page = chromium.page(ManualPage.Part.WIDE, ManualPage.Part.HIGH, true, ColorScheme.LIGHT);
                String cookie = world.signedIn(shot.by());
                page.context()
                        .addCookies(List.of(new com.microsoft.playwright.options.Cookie(
                                        cookie.substring(0, cookie.indexOf('=')),
                                        cookie.substring(cookie.indexOf('=') + 1))
                                .setUrl("http://localhost:" + port)));
                page.navigate("http://localhost:" + port + shot.path());
                page.evaluate("() => document.fonts.ready.then(() => true)");
                page.waitForLoadState();
                page.evaluate(NAMED);
                pictures.put(shot.chapter(), page.screenshot());
                page.context().close();
            }
        }
        return pictures;
    }

    private static void write(Path folder, Map<Chapter, byte[]> pictures) throws IOException {
        for (Map.Entry<Chapter, byte[]> one : pictures.entrySet()) {
            Path file = folder.resolve(one.getKey().pictureFile());
            Files.createDirectories(file.getParent());
            Files.write(file, one.getValue());
        }
    }

    private static byte[] kept(Chapter chapter) throws IOException {
        return Files.readAllBytes(KEPT.resolve(chapter.pictureFile()));
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(KEPT.resolve("manual"))) {
            return all.toList();
        }
    }

    private static long size(Path file) {
        return file.toFile().length();
    }

    /** Which share of the squares of one picture is lighter or darker than the same of the other. */
    private static double others(byte[] one, byte[] other) throws IOException {
        int[] first = squares(one);
        int[] second = squares(other);
        int others = 0;
        for (int i = 0; i < first.length; i++) {
            others += Math.abs(first[i] - second[i]) > ALIKE ? 1 : 0;
        }
        return (double) others / first.length;
    }

    private static int[] squares(byte[] png) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        BufferedImage small = new BufferedImage(ACROSS, DOWN, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture.getScaledInstance(ACROSS, DOWN, java.awt.Image.SCALE_AREA_AVERAGING), 0, 0, null);
        pen.dispose();
        return small.getRaster().getSamples(0, 0, ACROSS, DOWN, 0, new int[ACROSS * DOWN]);
    }
}
