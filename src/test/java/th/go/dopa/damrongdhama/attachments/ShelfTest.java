package th.go.dopa.damrongdhama.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTest {

    private static final Instant NOON = Instant.parse("2020-11-25T05:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void whatWasPutIsReadAndTakenAway() {
        Shelf shelf = new Shelf(folder);

        String key = shelf.put(new byte[] {1, 2, 3});

        assertThat(shelf.read(key)).containsExactly(1, 2, 3);
        assertThat(folder.resolve(key.substring(0, 2))
                        .resolve(key.substring(2, 4))
                        .resolve(key))
                .exists();
        shelf.delete(key);
        shelf.delete(key);
        assertThat(shelf.has(key)).isFalse();
    }

    @Test
    void theFileIsOnTheDiskBeforeItsNameAndTheNameBeforeTheAnswer() {
        List<String> steps = new ArrayList<>();
        Shelf shelf = new Shelf(folder) {

            @Override
            void write(Path file, byte[] bytes) throws IOException {
                super.write(file, bytes);
                steps.add("file");
            }

            @Override
            void move(Path from, Path to) throws IOException {
                super.move(from, to);
                steps.add("name");
            }

            @Override
            void force(Path forced) throws IOException {
                super.force(forced);
                steps.add("folder " + folder.relativize(forced).getNameCount());
            }
        };
        String first = shelf.put(new byte[] {1});

        assertThat(steps.subList(steps.indexOf("file"), steps.size()))
                .containsExactly("file", "folder 1", "folder 1", "name", "folder 2");
        assertThat(shelf.read(first)).containsExactly(1);
    }

    @Test
    void noPathOfAPersonIsEverFollowed() {
        Shelf shelf = new Shelf(folder);

        for (String path : List.of("", "../../etc/passwd", "ab/cd", "00000000000000000000000000000000/..")) {
            assertThatIllegalArgumentException().isThrownBy(() -> shelf.read(path));
        }
    }

    @Test
    void onlyOldFilesAreGoneOver() throws IOException {
        Shelf shelf = new Shelf(folder);
        String old = shelf.put(new byte[] {1});
        shelf.put(new byte[] {2});
        Files.setLastModifiedTime(
                folder.resolve(old.substring(0, 2)).resolve(old.substring(2, 4)).resolve(old),
                FileTime.from(NOON.minusSeconds(60)));
        Path half = Files.write(folder.resolve("incoming/0123456789abcdef0123456789abcdef"), new byte[] {3});
        Files.setLastModifiedTime(half, FileTime.from(NOON.minusSeconds(60)));
        List<String> seen = new ArrayList<>();

        shelf.each(NOON, seen::add);
        shelf.clearIncoming(NOON);

        assertThat(seen).containsExactly(old);
        assertThat(half).doesNotExist();
    }
}
