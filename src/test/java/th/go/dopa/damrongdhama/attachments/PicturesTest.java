package th.go.dopa.damrongdhama.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {

    private final Pictures pictures = new Pictures(Duration.ofMillis(200));

    @Test
    void theTypeIsFoundFromTheBytesWhateverTheNameSays() throws Unfit {
        assertThat(FileType.of(Samples.jpeg(20, 20, 1))).isEqualTo(FileType.JPEG);
        assertThat(FileType.of(Samples.png(20, 20, 1))).isEqualTo(FileType.PNG);
        assertThat(FileType.of(Samples.pdf(1))).isEqualTo(FileType.PDF);
        assertDeclined("<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), Unfit.NO_PICTURE);
        assertDeclined("GIF89a...............".getBytes(StandardCharsets.UTF_8), Unfit.NO_PICTURE);
        assertDeclined("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8), Unfit.NO_PICTURE);
        assertDeclined(new byte[0], Unfit.NO_PICTURE);
        assertDeclined("\0\0\0\u0018ftypheic....".getBytes(StandardCharsets.ISO_8859_1), Unfit.HEIC);
    }

    @Test
    void nothingOfTheReceivedFileIsInWhatIsKept() throws Unfit {
        byte[] sent = Samples.fromTelephone(Samples.jpeg(3000, 2000, 1), 1, 17.155, 104.134);
        assertThat(Samples.contains(sent, Samples.SECRET)).isTrue();

        Derived page = made(sent).pages().getFirst();

        assertThat(page.width()).isEqualTo(2400);
        assertThat(page.height()).isEqualTo(1600);
        for (byte[] kept : new byte[][] {Objects.requireNonNull(page.master()), page.large(), page.small()}) {
            assertBare(kept);
        }
        assertThat(Samples.read(page.large()).getWidth()).isEqualTo(1600);
        assertThat(Samples.read(page.small()).getWidth()).isEqualTo(320);
    }

    @Test
    void timeAndPlaceAreFound() throws Unfit {
        Shot shot = made(Samples.fromTelephone(Samples.jpeg(60, 40, 1), 6, 17.155, 104.134))
                .shot();

        assertThat(shot.takenAt()).isEqualTo("2026-11-25T08:15:30");
        assertThat(shot.position()).isNotNull();
        assertThat(Objects.requireNonNull(shot.position()).latitude()).isCloseTo(17.155, within(1e-5));
        assertThat(Objects.requireNonNull(shot.position()).longitude()).isCloseTo(104.134, within(1e-5));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyOrientationComesOutUpright(int orientation) throws Unfit {
        BufferedImage seen = Samples.quarters(80, 40, 1);
        BufferedImage stored = Scaling.upright(seen, orientation == 6 ? 8 : orientation == 8 ? 6 : orientation);

        Derived page = made(Samples.fromTelephone(Samples.written(stored, "jpeg"), orientation, 17, 104))
                .pages()
                .getFirst();

        BufferedImage shown = Samples.read(page.large());
        assertThat(shown.getWidth()).isEqualTo(80);
        assertThat(shown.getHeight()).isEqualTo(40);
        assertColour(shown, 4, 4, Color.RED);
        assertColour(shown, 75, 4, Color.GREEN);
        assertColour(shown, 4, 35, Color.BLUE);
        assertColour(shown, 75, 35, Color.YELLOW);
    }

    @Test
    void orientationInAPngIsAppliedToo() throws Unfit {
        byte[] png = Samples.withChunk(Samples.png(80, 40, 1), "eXIf", Samples.exif(6, 17, 104));

        Derived page = made(png).pages().getFirst();

        assertThat(page.width()).isEqualTo(40);
        assertThat(page.height()).isEqualTo(80);
    }

    @Test
    void whatIsTransparentBecomesWhite() throws Unfit {
        BufferedImage clear = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);

        Derived page = made(Samples.written(clear, "png")).pages().getFirst();

        assertColour(Samples.read(page.large()), 20, 20, Color.WHITE);
    }

    @Test
    void greyPicturesKeepTheirGrey() throws Unfit {
        BufferedImage grey = new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_GRAY);
        Arrays.fill(((java.awt.image.DataBufferByte) grey.getRaster().getDataBuffer()).getData(), (byte) 90);

        Derived page = made(Samples.written(grey, "jpeg")).pages().getFirst();

        assertColour(Samples.read(page.large()), 20, 20, new Color(90, 90, 90));
    }

    @Test
    void webpIsRead() throws Unfit {
        byte[] lossless = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
        byte[] lossy = Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

        assertThat(made(lossless).pages().getFirst().width()).isEqualTo(1);
        assertThat(made(lossy).pages().getFirst().width()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"60000, 10", "20000, 20000", "10001, 10000", "2147483647, 2147483647", "9000, 9000"})
    void aHeadThatClaimsTooMuchIsRefusedBeforeDecoding(int width, int height) {
        assertDeclined(Samples.pngBomb(width, height, 1000), Unfit.TOO_MANY_PIXELS);
    }

    @Test
    void textThatUnfoldsToGigabytesIsNeverUnfolded() throws Unfit {
        byte[] text = Samples.joined("k\0\0".getBytes(StandardCharsets.ISO_8859_1), Samples.deflated(200_000_000));
        byte[] png = Samples.withChunk(Samples.png(40, 40, 1), "zTXt", text);

        long before = allocated();
        Derived page = made(png).pages().getFirst();

        assertThat(page.width()).isEqualTo(40);
        assertThat(allocated() - before).isLessThan(60_000_000);
    }

    @Test
    void aJpegThatClaimsTooMuchIsRefused() {
        byte[] jpeg = Samples.jpeg(64, 64, 1);
        int frame = frame(jpeg);
        for (int i = 5; i <= 8; i++) {
            jpeg[frame + i] = (byte) 0x70;
        }

        assertDeclined(jpeg, Unfit.TOO_MANY_PIXELS);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 100, 700, 5000})
    void aTruncatedPictureIsRefused(int missing) {
        byte[] jpeg = Samples.jpeg(800, 600, 1);
        byte[] png = Samples.png(800, 600, 1);

        assertDeclined(Arrays.copyOf(jpeg, jpeg.length - missing), Unfit.BROKEN);
        assertDeclined(Arrays.copyOf(png, png.length - missing), Unfit.BROKEN);
    }

    @Test
    void noRubbishBringsADecoderDown() {
        Random random = new Random(7);
        byte[][] files = {
            Samples.fromTelephone(Samples.jpeg(60, 60, 1), 6, 17, 104), Samples.png(60, 60, 1), Samples.pdf(1)
        };
        for (int i = 0; i < 300; i++) {
            byte[] file = files[i % files.length].clone();
            for (int n = random.nextInt(1, 12); n > 0; n--) {
                file[random.nextInt(file.length)] = (byte) random.nextInt();
            }
            try {
                made(file);
            } catch (Unfit fine) {
                assertThat(fine.key()).startsWith("attachments.declined.");
            }
        }
    }

    @Test
    void aPageOfHtmlInsideAPictureIsGone() throws Unfit {
        byte[] both = Samples.joined(
                Samples.fromTelephone(Samples.jpeg(200, 100, 1), 1, 17, 104),
                ("<html><script>" + Samples.SECRET + "</script></html>").getBytes(StandardCharsets.UTF_8));

        Derived page = made(both).pages().getFirst();

        assertBare(page.large());
        assertThat(Samples.contains(page.large(), "<") && Samples.contains(page.large(), "script"))
                .isFalse();
    }

    @Test
    void aFingerprintSurvivesScalingAndTellsPicturesApart() throws Unfit {
        Fingerprint original =
                made(Samples.jpeg(1200, 800, 1)).pages().getFirst().fingerprint();
        Fingerprint again = made(Samples.jpeg(1200, 800, 1)).pages().getFirst().fingerprint();
        Fingerprint smaller = made(Samples.written(Scaling.within(Samples.quarters(1200, 800, 1), 600), "png"))
                .pages()
                .getFirst()
                .fingerprint();
        Fingerprint mirrored = made(Samples.fromTelephone(Samples.jpeg(1200, 800, 1), 2, 17, 104))
                .pages()
                .getFirst()
                .fingerprint();
        Fingerprint other = made(noise(1200, 800)).pages().getFirst().fingerprint();

        assertThat(again).isEqualTo(original);
        assertThat(original.distance(mirrored)).isLessThanOrEqualTo(4);
        assertThat(Long.bitCount(original.upright() ^ mirrored.upright())).isGreaterThan(10);
        assertThat(original.distance(other)).isGreaterThan(12);
        assertThat(smaller.distance(original)).isLessThanOrEqualTo(6);
    }

    @Test
    void aPhotoOfTwelveMegapixelsTakesAboutASecond() throws Unfit {
        byte[] photo = Samples.fromTelephone(Samples.jpeg(4000, 3000, 1), 6, 17, 104);
        made(photo);

        long start = System.nanoTime();
        made(photo);

        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        System.out.println("12 megapixels: " + taken.toMillis() + " ms");
        assertThat(taken).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void pixelsInMemoryAreBounded() throws Unfit {
        for (int longest : new int[] {2_400, 5_000}) {
            Head head =
                    Head.checked(FileType.PNG, 10_000, 10_000, 1, false, new byte[1_000_000], new byte[0], new byte[0]);
            long step = Decoding.step(head, longest);

            assertThat(head.pixels() / (step * step)).isLessThanOrEqualTo(Decoding.MOST_DECODED);
            assertThat(10_000 / step).isGreaterThanOrEqualTo(longest);
        }
    }

    @Test
    void whoWaitsTooLongIsAskedToComeBack() throws InterruptedException {
        pictures.photos().acquire(2);

        assertDeclined(Samples.jpeg(20, 20, 1), Unfit.BUSY);

        pictures.photos().release(2);
    }

    @Test
    void aPdfBecomesOnePictureAPage() throws Unfit {
        Pictures.Made made = made(Samples.pdf(3));

        assertThat(made.pages()).hasSize(3);
        Derived page = made.pages().getFirst();
        assertThat(page.height()).isEqualTo(1600);
        assertColour(Samples.read(page.large()), 500, 300, Color.RED);
        assertColour(Samples.read(page.large()), 500, 1500, Color.WHITE);
        assertBare(page.large());
    }

    @Test
    void aPdfThatIsLockedTooLongOrBrokenIsRefused() {
        assertDeclined(Samples.pdf(1, "opensesame"), Unfit.LOCKED);
        assertDeclined(Samples.pdf(21), Unfit.TOO_MANY_PAGES);
        assertDeclined(Arrays.copyOf(Samples.pdf(1), 60), Unfit.BROKEN);
    }

    @Test
    void aPdfThatUnfoldsToMuchIsRefusedBeforeItIsRead() {
        byte[] bomb = Samples.joined(
                "%PDF-1.7\n1 0 obj\n<</Length 1/Filter/FlateDecode>>\nstream\n".getBytes(StandardCharsets.ISO_8859_1),
                Samples.deflated(150_000_000),
                "\nendstream\nendobj\n".getBytes(StandardCharsets.ISO_8859_1));

        assertDeclined(bomb, Unfit.TOO_HEAVY);
    }

    private Pictures.Made made(byte[] file) throws Unfit {
        return pictures.of(FileType.of(file), file, Uploader.CITIZEN);
    }

    private void assertDeclined(byte[] file, String key) {
        assertThatThrownBy(() -> made(file)).isInstanceOf(Unfit.class).hasMessage(key);
    }

    private static void assertBare(byte[] kept) {
        for (String trace :
                new String[] {Samples.SECRET, "Exif", "http", "xmp", "Photoshop", "ICC_PROFILE", "script", "2026:"}) {
            assertThat(Samples.contains(kept, trace)).as(trace).isFalse();
        }
        for (int at = 2;
                (kept[at + 1] & 0xff) != 0xda;
                at += 2 + ((kept[at + 2] & 0xff) << 8 | (kept[at + 3] & 0xff))) {
            assertThat(kept[at]).isEqualTo((byte) 0xff);
            assertThat(kept[at + 1] & 0xff)
                    .as("only the frame, tables and JFIF's own mark")
                    .isIn(0xe0, 0xdb, 0xc0, 0xc2, 0xc4);
        }
    }

    private static void assertColour(BufferedImage picture, int x, int y, Color wanted) {
        Color seen = new Color(picture.getRGB(x, y));
        assertThat(Math.abs(seen.getRed() - wanted.getRed())
                        + Math.abs(seen.getGreen() - wanted.getGreen())
                        + Math.abs(seen.getBlue() - wanted.getBlue()))
                .as("%s instead of %s", seen, wanted)
                .isLessThan(60);
    }

    private static byte[] noise(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        java.awt.Graphics2D pen = picture.createGraphics();
        Random random = new Random(3);
        for (int i = 0; i < 40; i++) {
            pen.setColor(new Color(random.nextInt(0x1000000)));
            pen.fillRect(random.nextInt(width), random.nextInt(height), width / 4, height / 4);
        }
        pen.dispose();
        return Samples.written(picture, "jpeg");
    }

    private static int frame(byte[] jpeg) {
        for (int i = 0; i < jpeg.length; i++) {
            if (jpeg[i] == (byte) 0xff && jpeg[i + 1] == (byte) 0xc0) {
                return i;
            }
        }
        throw new IllegalStateException();
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }
}
