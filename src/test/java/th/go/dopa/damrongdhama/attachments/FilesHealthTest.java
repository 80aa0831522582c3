package th.go.dopa.damrongdhama.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Visitor;

@PageTest
@SuppressWarnings("NullAway.Init")
class FilesHealthTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Leftovers leftovers;

    @Autowired
    private Shelf shelf;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aMissingFileIsToldByTheHealthUntilItIsBack() throws IOException {
        String form = UUID.randomUUID().toString();
        attachments.stage(form, Uploader.CITIZEN, "", new ByteArrayInputStream(Samples.jpeg(40, 40, 77)));
        Attachment photo = attachments.staged(form).getFirst();
        leftovers.reportMissing();
        String before = health();

        shelf.delete(jdbc.sql("select small_file from attachment_page where attachment_id = :id")
                .param("id", photo.id().value())
                .query(String.class)
                .single());
        String unnoticed = health();
        leftovers.reportMissing();
        String missing = health();
        attachments.unstage(form, photo.id());
        leftovers.run();

        assertThat(before).isEqualTo("UP");
        assertThat(unnoticed).isEqualTo("UP");
        assertThat(missing).isEqualTo("FILES_MISSING");
        assertThat(health()).isEqualTo("UP");
    }

    /** The health as a monitor reads it; the service is never taken away for it. */
    private String health() {
        Visitor monitor = new Visitor(port).open("/actuator/health");
        assertThat(monitor.status()).isEqualTo(200);
        return monitor.text().replaceFirst(".*\"status\":\"([A-Z_]+)\".*", "$1");
    }
}
