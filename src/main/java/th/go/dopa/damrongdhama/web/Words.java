package th.go.dopa.damrongdhama.web;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every word a person reads (ข้อความ): {@code messages/<room>_th.properties} and {@code _en.properties}, ICU MessageFormat, UTF-8. A key
 * belongs to one file; a key missing is an error in tests and shows itself otherwise.
 */
@Component
public class Words {

    private static final Logger LOG = LoggerFactory.getLogger(Words.class);

    private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, MessageFormat>> formats = new EnumMap<>(Language.class);
    private final boolean strict;

    Words(@Value("${damrongdhama.strict-words:false}") boolean strict) {
        this.strict = strict;
        for (Language language : Language.values()) {
            patterns.put(language, read(language));
            formats.put(language, new ConcurrentHashMap<>());
        }
    }

    /** The text behind a key; an English text that is missing falls back to Thai. */
    public String say(Language language, String key, Object... arguments) {
        String pattern = known(language).get(key);
        if (pattern == null) {
            return missing(language, key, arguments);
        }
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        MessageFormat format =
                compiled(language).computeIfAbsent(key, k -> new MessageFormat(pattern, language.locale()));
        return format.clone().format(arguments);
    }

    /** Whether a text is there in this language. */
    public boolean has(Language language, String key) {
        return known(language).containsKey(key);
    }

    /** Every text of a language as it is written in the files; for tests and the style page. */
    public Map<String, String> all(Language language) {
        return Map.copyOf(known(language));
    }

    private String missing(Language language, String key, Object... arguments) {
        if (strict) {
            throw new IllegalStateException("no " + language + " words for " + key);
        }
        LOG.warn("no {} words for {}", language, key);
        return language == Language.EN ? say(Language.TH, key, arguments) : key;
    }

    private Map<String, String> known(Language language) {
        return there(patterns.get(language));
    }

    private Map<String, MessageFormat> compiled(Language language) {
        return there(formats.get(language));
    }

    private static <T> T there(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a language without words");
        }
        return value;
    }

    private static Map<String, String> read(Language language) {
        Map<String, String> words = new ConcurrentHashMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + language.tag() + ".properties")) {
                Properties properties = new Properties();
                try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                for (String key : properties.stringPropertyNames()) {
                    if (words.put(key, properties.getProperty(key)) != null) {
                        throw new IllegalStateException("words twice: " + key + " in " + file.getFilename());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
