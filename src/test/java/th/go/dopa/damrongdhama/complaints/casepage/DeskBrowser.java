package th.go.dopa.damrongdhama.complaints.casepage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.helper.HttpConnection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** A member of staff at a browser without scripts: opens pages, fills in forms, presses. */
final class DeskBrowser {

    private final Connection session;
    private final String address;

    DeskBrowser(int port, String cookie) {
        this.address = "http://localhost:" + port;
        this.session = Jsoup.newSession()
                .ignoreHttpErrors(true)
                .ignoreContentType(true)
                .maxBodySize(0);
        if (!cookie.isEmpty()) {
            session.cookie("desk", cookie.substring(cookie.indexOf('=') + 1));
        }
    }

    Connection.Response open(String path) {
        return ask(session.newRequest(path.startsWith("http") ? path : address + path)
                .followRedirects(false));
    }

    Document page(String path) {
        return parsed(open(path));
    }

    /** Begins to fill in the form whose address ends like this. */
    Filling form(Document page, String action) {
        return filling(page, "form[action$=" + action + "]");
    }

    Filling filling(Document page, String selector) {
        return new Filling((FormElement) page.expectFirst(selector));
    }

    static Document parsed(Connection.Response answer) {
        try {
            return answer.parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Connection.Response ask(Connection request) {
        try {
            return request.execute();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A form that is being filled in. */
    final class Filling {

        private final List<Connection.KeyVal> data;
        private String action;
        private boolean files;

        private Filling(FormElement form) {
            this.action = form.attr("action");
            this.data = new ArrayList<>(form.formData());
        }

        Filling type(String name, String value) {
            data.removeIf(field -> field.key().equals(name));
            return add(name, value);
        }

        /** Sends it elsewhere: what somebody might do by hand. */
        Filling to(String other) {
            this.action = other;
            return this;
        }

        Filling add(String name, String value) {
            data.add(HttpConnection.KeyVal.create(name, value));
            return this;
        }

        Filling file(String name, byte[] bytes) {
            data.add(HttpConnection.KeyVal.create(name, "photo.jpg", new ByteArrayInputStream(bytes)));
            files = true;
            return this;
        }

        /** Takes the answer as it is, without going where it leads. */
        Connection.Response press() {
            Connection request = session.newRequest(address + action)
                    .method(Connection.Method.POST)
                    .followRedirects(false);
            data.stream()
                    .filter(field -> files || field.inputStream() == null)
                    .filter(field -> !field.key().isEmpty())
                    .forEach(field -> {
                        if (field.inputStream() == null) {
                            request.data(field.key(), field.value());
                        } else {
                            request.data(field.key(), field.value(), field.inputStream());
                        }
                    });
            return ask(request);
        }

        /** Presses, and goes where the answer leads. */
        Document go() {
            Connection.Response answer = press();
            String next = answer.header("Location");
            return next == null ? parsed(answer) : page(next);
        }
    }
}
