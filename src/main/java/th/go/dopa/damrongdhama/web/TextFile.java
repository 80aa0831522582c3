package th.go.dopa.damrongdhama.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list as text with commas (CSV): UTF-8 with the mark by which Excel knows it, dates as 2026-11-25. Finishing leaves the stream open. */
final class TextFile extends ListFile {

    private static final char MARK = '\uFEFF';

    private final Writer writer;
    private final CsvWriter lines;
    private final List<String> line = new ArrayList<>();

    TextFile(OutputStream out, List<Head> heads) throws IOException {
        writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(MARK);
        lines = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        heads.forEach(head -> text(head.text()));
        end();
    }

    @Override
    public ListFile text(String text) {
        line.add(harmless(text));
        return this;
    }

    @Override
    public ListFile number(long number) {
        line.add(Long.toString(number));
        return this;
    }

    @Override
    public ListFile date(@Nullable LocalDate date) {
        line.add(date == null ? "" : date.toString());
        return this;
    }

    @Override
    public void end() {
        lines.writeRecord(line);
        line.clear();
    }

    @Override
    public void finish() throws IOException {
        lines.flush();
        writer.flush();
    }
}
