package th.go.dopa.damrongdhama.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the text of a version strictly: a word that nobody knows or a value that is missing is a fault, not a guess. */
final class SettingTexts {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private SettingTexts() {}

    static <T> T read(SettingKind kind, String body, Class<T> shape) {
        return shape.cast(read(kind, body));
    }

    /** The typed value of a text; a {@link Fault} when it has none. */
    static Object read(SettingKind kind, String body) {
        try {
            Object value = STRICT.readValue(body, kind.shape());
            if (value == null) {
                throw new Fault("settings.fault.unreadable", "null");
            }
            return value;
        } catch (JacksonException unreadable) {
            for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
                if (cause instanceof Fault fault) {
                    throw fault;
                }
            }
            throw new Fault("settings.fault.unreadable", place(unreadable));
        }
    }

    /** The first version, as the system comes with it. */
    static String first(SettingKind kind) {
        try (InputStream file = SettingTexts.class.getResourceAsStream("/settings/" + kind.slug() + ".json")) {
            return new String(Objects.requireNonNull(file, kind.slug()).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String place(JacksonException unreadable) {
        String line = unreadable.getLocation() == null
                ? ""
                : unreadable.getLocation().getLineNr() + ":"
                        + unreadable.getLocation().getColumnNr() + " ";
        return line + unreadable.getOriginalMessage();
    }
}
