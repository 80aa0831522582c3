package th.go.dopa.damrongdhama.letters;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A paper as the answer to a browser, which shows it and prints it from there (พิมพ์); nothing of it is kept on the way. */
public final class Printout {

    private Printout() {}

    /**
     * Shows it.
     *
     * @param name of the file, without its ending
     */
    public static ResponseEntity<byte[]> shown(byte[] pdf, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        "Content-Disposition",
                        ContentDisposition.inline()
                                .filename(name + ".pdf")
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(pdf);
    }
}
