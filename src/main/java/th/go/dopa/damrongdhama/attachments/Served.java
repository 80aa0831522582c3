package th.go.dopa.damrongdhama.attachments;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** One picture on its way to a reader: always a JPEG that this system wrote itself. Whoever serves it has asked who may see it. */
public final class Served {

    private static final Duration KEPT_BY_BROWSERS = Duration.ofDays(1);

    private final String name;
    private final String mark;
    private final byte[] bytes;

    /**
     * A picture.
     *
     * @param mark another one when the picture behind the name was made anew, so that nobody goes on being shown the former one
     */
    Served(String name, String mark, byte[] bytes) {
        this.name = name;
        this.mark = mark;
        this.bytes = bytes;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String mediaType() {
        return MediaType.IMAGE_JPEG_VALUE;
    }

    /** The answer to a request, kept by the reader's own browser only. */
    public ResponseEntity<byte[]> response() {
        return response(CacheControl.maxAge(KEPT_BY_BROWSERS).cachePrivate());
    }

    /** The answer for a page that is public: caches between may keep it for as long as it may still be withdrawn within. */
    public ResponseEntity<byte[]> publicResponse(Duration kept) {
        return response(CacheControl.maxAge(kept).cachePublic());
    }

    private ResponseEntity<byte[]> response(CacheControl cache) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name + ".jpg")
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(cache)
                .eTag(name + "-" + mark)
                .body(bytes);
    }
}
