package th.go.dopa.damrongdhama.exchange.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.CharArrayReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The rows of a text with separators (ไฟล์ .csv). Which encoding and which separator it has is seen from the text: UTF-8, UTF-16 with its mark, or
 * Windows-874, of which TIS-620 is a part; comma, semicolon, tab or upright stroke.
 */
final class TextRows {

    private static final Charset WINDOWS_874 = Charset.forName("x-windows-874");
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int LOOKED_AT = 20;
    private static final char MARK = '\ufeff';

    /** What Thai in UTF-8 looks like after a program took it for western letters and wrote it anew. */
    private static final String TWICE_ENCODED = "\u00e0\u00b8";

    private TextRows() {}

    static void read(byte[] file, Rows rows) {
        CharBuffer text = decoded(file);
        char separator = separator(text);
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(1 << 20)
                .ofCsvRecord(
                        new CharArrayReader(text.array(), text.arrayOffset() + text.position(), text.remaining()))) {
            for (CsvRecord record : records) {
                rows.row((int) record.getStartingLineNumber(), record.getFields());
            }
        } catch (IOException | UncheckedIOException | CsvParseException broken) {
            throw new Unreadable(Unreadable.Why.BROKEN);
        }
    }

    private static CharBuffer decoded(byte[] file) {
        CharBuffer text = strictly(file, unicode(file))
                .or(() -> strictly(file, WINDOWS_874).filter(TextRows::thai))
                .orElseThrow(() -> new Unreadable(Unreadable.Why.ENCODING));
        if (text.hasRemaining() && text.charAt(0) == MARK) {
            text.get();
        }
        if (text.chars().anyMatch(letter -> letter < '\t')) {
            throw new Unreadable(Unreadable.Why.NO_SHEET);
        }
        if (text.chars().limit(100_000).filter(letter -> letter == '\ufffd').count() > 0
                || text.subSequence(0, Math.min(text.remaining(), 100_000))
                        .toString()
                        .contains(TWICE_ENCODED)) {
            throw new Unreadable(Unreadable.Why.ENCODING);
        }
        return text;
    }

    private static Charset unicode(byte[] file) {
        boolean marked = file.length > 1
                && ((file[0] == (byte) 0xff && file[1] == (byte) 0xfe)
                        || (file[0] == (byte) 0xfe && file[1] == (byte) 0xff));
        if (marked) {
            return StandardCharsets.UTF_16;
        }
        return unmarked16(file) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }

    /** Thai and western letters in two bytes each: every second one is 0E or 00. */
    private static boolean unmarked16(byte[] file) {
        int pairs = Math.min(file.length, 2_000) / 2;
        int thai = 0;
        int western = 0;
        for (int pair = 0; pair < pairs; pair++) {
            thai += file[2 * pair + 1] == 0x0e ? 1 : 0;
            western += file[2 * pair + 1] == 0 && file[2 * pair] != 0 ? 1 : 0;
        }
        return thai > 0 && thai + western == pairs;
    }

    private static Optional<CharBuffer> strictly(byte[] file, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file)));
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    /** Latin, Chinese or a picture read as Windows-874 has Thai letters too, but seldom two of three. */
    private static boolean thai(CharBuffer text) {
        long foreign = text.chars().filter(letter -> letter >= 0x80).count();
        long letters = text.chars()
                .filter(letter -> letter >= 0x0e01 && letter <= 0x0e5b)
                .count();
        long unusual = text.chars()
                .filter(letter -> letter < ' ' && letter != '\n' && letter != '\r' && letter != '\t')
                .count();
        return unusual == 0 && letters > 0 && letters * 3 >= foreign * 2;
    }

    /** The separator that stands most often outside quotes in the first lines. */
    private static char separator(CharBuffer text) {
        int[] counted = new int[SEPARATORS.length];
        boolean quoted = false;
        int lines = 0;
        for (int at = 0; at < text.remaining() && lines < LOOKED_AT; at++) {
            char letter = text.charAt(at);
            quoted ^= letter == '"';
            lines += letter == '\n' ? 1 : 0;
            for (int one = 0; one < SEPARATORS.length && !quoted; one++) {
                counted[one] += letter == SEPARATORS[one] ? 1 : 0;
            }
        }
        int best = 0;
        for (int one = 1; one < counted.length; one++) {
            best = counted[one] > counted[best] ? one : best;
        }
        return SEPARATORS[best];
    }
}
