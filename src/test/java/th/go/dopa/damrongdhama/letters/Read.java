package th.go.dopa.damrongdhama.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;

/** What a reader of a PDF finds in it; the paper is also left in target/letters, to be looked at. */
public record Read(Path file, List<List<String>> pages) {

    public static Read of(String name, byte[] pdf) {
        try {
            Path file = Files.write(
                    Files.createDirectories(Path.of("target/letters")).resolve(name + ".pdf"), pdf);
            try (PDDocument document = Loader.loadPDF(pdf)) {
                return new Read(
                        file,
                        Stream.iterate(0, i -> i < document.getNumberOfPages(), i -> i + 1)
                                .map(i -> lines(document.getPage(i)))
                                .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All runs of text of a page, as they were written down. */
    public List<String> page(int number) {
        return pages.get(number - 1);
    }

    public String text() {
        return String.join("\n", pages.stream().flatMap(List::stream).toList());
    }

    /** What poppler reads; nothing where it is not installed. */
    Optional<String> byPoppler() throws IOException, InterruptedException {
        if (!Files.isExecutable(Path.of("/usr/bin/pdftotext"))) {
            return Optional.empty();
        }
        Process process = new ProcessBuilder("/usr/bin/pdftotext", "-layout", file.toString(), "-")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return Optional.of(text);
    }

    private static List<String> lines(PDPage page) {
        try {
            PDFMarkedContentExtractor reader = new PDFMarkedContentExtractor();
            reader.processPage(page);
            return reader.getMarkedContents().stream()
                    .map(run -> String.valueOf(run.getActualText()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
