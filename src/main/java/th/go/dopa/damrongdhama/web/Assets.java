package th.go.dopa.damrongdhama.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The files under {@code static/}: styles, scripts, fonts. Their address holds a fingerprint, so they are kept by browsers for ever. The
 * style files are served as one, {@code css/app.css}, in the order below.
 */
@Component
final class Assets {

    static final String ROOT = "/static/";

    private static final String BUNDLE = "css/app.css";
    private static final List<String> STYLES = List.of(
            "tokens",
            "base",
            "frame",
            "form",
            "button",
            "badge",
            "table",
            "timeline",
            "notice",
            "home",
            "work",
            "cases",
            "photos",
            "filing",
            "casepage",
            "activities",
            "broadcast",
            "directives",
            "shown",
            "report",
            "reportback",
            "results",
            "map",
            "print");
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._/-]*");
    private static final Pattern LINKED = Pattern.compile("url\\(\\.\\./([^)]+)\\)");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern SPACE = Pattern.compile("\\s*\\n\\s*");

    private final Map<String, Optional<Asset>> known = new ConcurrentHashMap<>();
    private final boolean dev;

    Assets(@Value("${damrongdhama.dev:false}") boolean dev) {
        this.dev = dev;
    }

    /** The address of a file with its fingerprint. */
    String address(String name) {
        Asset asset = asset(name).orElseThrow(() -> new IllegalStateException("no static file " + name));
        return ROOT + name + "?v=" + asset.fingerprint();
    }

    Optional<Asset> asset(String name) {
        if (!NAME.matcher(name).matches() || name.contains("..")) {
            return Optional.empty();
        }
        if (dev) {
            return load(name);
        }
        Optional<Asset> found = known.get(name);
        if (found == null) {
            found = load(name);
            if (found.isPresent()) {
                known.put(name, found);
            }
        }
        return found;
    }

    private Optional<Asset> load(String name) {
        try {
            if (name.equals(BUNDLE)) {
                return Optional.of(Asset.of(name, bundle()));
            }
            Resource file = file(name);
            if (!file.exists() || !file.isReadable()) {
                return Optional.empty();
            }
            return Optional.of(Asset.of(name, read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bundle() throws IOException {
        StringBuilder css = new StringBuilder();
        for (String style : STYLES) {
            Resource file = file("css/" + style + ".css");
            if (file.exists()) {
                css.append(new String(read(file), StandardCharsets.UTF_8)).append('\n');
            }
        }
        String small = SPACE.matcher(COMMENT.matcher(css).replaceAll("")).replaceAll("\n");
        return LINKED.matcher(small)
                .replaceAll(link -> "url(" + address(link.group(1)) + ")")
                .getBytes(StandardCharsets.UTF_8);
    }

    private Resource file(String name) {
        return dev
                ? new FileSystemResource("src/main/resources/static/" + name)
                : new ClassPathResource("static/" + name);
    }

    private static byte[] read(Resource file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return in.readAllBytes();
        }
    }

    /** One file as it is sent. */
    static final class Asset {

        private final String type;
        private final byte[] bytes;
        private final byte[] gzip;
        private final String fingerprint;

        private Asset(String type, byte[] bytes, byte[] gzip, String fingerprint) {
            this.type = type;
            this.bytes = bytes;
            this.gzip = gzip;
            this.fingerprint = fingerprint;
        }

        static Asset of(String name, byte[] bytes) throws IOException {
            String end = name.substring(name.lastIndexOf('.') + 1);
            boolean packed = end.equals("woff2") || end.equals("png");
            return new Asset(typeOf(end), bytes, packed ? bytes : gzipped(bytes), fingerprintOf(bytes));
        }

        String type() {
            return type;
        }

        byte[] bytes() {
            return bytes;
        }

        /** The same compressed; as long as the bytes themselves where that gains nothing. */
        byte[] gzip() {
            return gzip;
        }

        String fingerprint() {
            return fingerprint;
        }

        boolean compressed() {
            return gzip.length < bytes.length;
        }

        private static String typeOf(String end) {
            return switch (end) {
                case "css" -> "text/css;charset=utf-8";
                case "js" -> "text/javascript;charset=utf-8";
                case "svg" -> "image/svg+xml";
                case "png" -> "image/png";
                case "woff2" -> "font/woff2";
                case "json", "topojson", "geojson" -> "application/json";
                case "webmanifest" -> "application/manifest+json";
                case "txt" -> "text/plain;charset=utf-8";
                default -> "application/octet-stream";
            };
        }

        private static byte[] gzipped(byte[] bytes) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                gzip.write(bytes);
            }
            return out.toByteArray();
        }

        private static String fingerprintOf(byte[] bytes) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
                return HexFormat.of().formatHex(digest, 0, 6);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
