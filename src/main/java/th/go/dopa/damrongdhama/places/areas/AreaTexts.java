package th.go.dopa.damrongdhama.places.areas;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import th.go.dopa.damrongdhama.places.AreaList;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The lists as they were sent: from bytes to text, and packed to wait in the form until what they change has been looked at. */
record AreaTexts(List<String> lists) {

    private static final int MOST_BYTES = 16 << 20;
    /** What Excel writes on a Thai Windows when it is not asked for UTF-8. */
    private static final Charset THAI_WINDOWS = Charset.forName("x-windows-874");

    AreaTexts {
        lists = List.copyOf(lists);
    }

    static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException older) {
            return new String(file, THAI_WINDOWS);
        }
    }

    AreaList read() {
        try {
            return AreaList.read(lists.stream().map(StringReader::new).toArray(Reader[]::new));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    String packed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(JsonMapper.shared().writeValueAsBytes(lists));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /** What was packed; nothing where the text is anything else. */
    static Optional<AreaTexts> unpacked(String packed) {
        try (InputStream gzip = new GZIPInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(packed)))) {
            byte[] json = gzip.readNBytes(MOST_BYTES);
            return Optional.of(new AreaTexts(List.of(JsonMapper.shared().readValue(json, String[].class))));
        } catch (IOException | IllegalArgumentException | JacksonException forged) {
            return Optional.empty();
        }
    }
}
