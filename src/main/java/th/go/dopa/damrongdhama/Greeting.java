package th.go.dopa.damrongdhama;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.Announcement;

/** Tells whoever started the program where it is to be seen. */
@Component
class Greeting {

    private final ObjectProvider<Announcement> announcements;
    private int port;

    Greeting(ObjectProvider<Announcement> announcements) {
        this.announcements = announcements;
    }

    @EventListener
    void opened(WebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        List<String> more = announcements
                .orderedStream()
                .flatMap(announcement -> announcement.lines().stream())
                .toList();
        StringBuilder text = new StringBuilder("\n  Open http://localhost:" + port + "/ — Ctrl-C stops it.\n");
        more.forEach(line -> text.append("  ").append(line).append('\n'));
        System.out.println(text);
    }
}
