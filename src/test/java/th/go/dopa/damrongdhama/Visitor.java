package th.go.dopa.damrongdhama;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;

/** Somebody with a browser that runs no scripts: reads pages, fills in what is there, presses buttons, keeps cookies. */
public final class Visitor {

    private record Sent(String name, String filename, Supplier<byte[]> bytes) {}

    private static final String FIRST_FORM = "main form";

    private final URI home;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final List<Sent> files = new ArrayList<>();
    private @Nullable HttpResponse<String> answer;
    private @Nullable Document page;
    private String chosenForm = FIRST_FORM;

    public Visitor(int port) {
        this.home = URI.create("http://localhost:" + port);
    }

    /** Signed in with a cookie as {@link World#signedIn} gives it. */
    public Visitor as(String cookie) {
        HttpCookie session =
                new HttpCookie(cookie.substring(0, cookie.indexOf('=')), cookie.substring(cookie.indexOf('=') + 1));
        session.setPath("/");
        session.setVersion(0);
        cookies.getCookieStore().add(home, session);
        return this;
    }

    public Visitor open(String path) {
        return send(HttpRequest.newBuilder(home.resolve(path)).GET().build());
    }

    public Document page() {
        if (page == null) {
            throw new AssertionError("no page was opened");
        }
        return page;
    }

    /** The first element like this on the page; it must be there. */
    public Element one(String css) {
        Element found = page().selectFirst(css);
        if (found == null) {
            throw new AssertionError("no " + css + " on " + path() + ": " + text());
        }
        return found;
    }

    public int status() {
        return answer().statusCode();
    }

    /** The path of the page that is shown now. */
    public String path() {
        return answer().uri().getPath();
    }

    public String header(String name) {
        return answer().headers().firstValue(name).orElse("");
    }

    public String text() {
        return page().text();
    }

    /** What the browser keeps under a name. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no cookie " + name));
    }

    /** All that the browser keeps, as it goes into a request. */
    public String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** What a field holds now. */
    public String value(String name) {
        return form().formData().stream()
                .filter(one -> one.key().equals(name))
                .map(KeyVal::value)
                .findFirst()
                .orElse("");
    }

    /** Types into a field, or chooses a radio, tick or list entry that is there. */
    public Visitor fill(String name, String value) {
        List<Element> controls = form().elements().stream()
                .filter(one -> one.attr("name").equals(name) && !one.tagName().equals("button"))
                .toList();
        if (controls.isEmpty()) {
            throw new AssertionError("no field " + name + " on " + path());
        }
        Element first = controls.getFirst();
        if (first.tagName().equals("select")) {
            choose(first.select("option"), "selected", name, value);
        } else if (first.attr("type").equals("radio") || first.attr("type").equals("checkbox")) {
            choose(controls, "checked", name, value);
        } else {
            first.val(value);
        }
        return this;
    }

    public Visitor attach(String name, String filename, byte[] bytes) {
        if (form().select("input[type=file][name=" + name + "]").isEmpty()) {
            throw new AssertionError("no file field " + name);
        }
        files.add(new Sent(name, filename, () -> bytes));
        return this;
    }

    /** Presses the last button without a name: the one that sends the form. */
    public Visitor send() {
        return send(request(form(), "", ""));
    }

    /** Presses a named button. */
    public Visitor press(String name, String value) {
        if (form().select("button[name=" + name + "][value=" + value + "]").isEmpty()) {
            throw new AssertionError("no button " + name + "=" + value + " on " + path());
        }
        return send(request(form(), name, value));
    }

    /** Presses a button (a named one, unless the name is "") that answers with a file, and leaves the page as it is. */
    public HttpResponse<byte[]> take(String name, String value) {
        return sent(request(form(), name, value), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** What an address answers, byte by byte; the page stays as it is. */
    public byte[] bytes(String path) {
        HttpRequest request = HttpRequest.newBuilder(home.resolve(path)).GET().build();
        return sent(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    /** The request that pressing the button would send, to be sent by hand. */
    public HttpRequest request() {
        return request(form(), "", "");
    }

    /** Sends a request with this visitor's cookies and leaves the page as it is. */
    public HttpResponse<String> quietly(HttpRequest request) {
        return sent(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private <T> HttpResponse<T> sent(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request, body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public FormElement form() {
        return (FormElement) one(chosenForm);
    }

    /** Turns to one of several forms of the page; the next page begins at its first again. */
    public Visitor turnTo(String css) {
        chosenForm = css;
        return this;
    }

    private Visitor send(HttpRequest request) {
        HttpResponse<String> came = quietly(request);
        answer = came;
        page = Jsoup.parse(came.body(), came.uri().toString());
        files.clear();
        chosenForm = FIRST_FORM;
        return this;
    }

    private HttpResponse<String> answer() {
        if (answer == null) {
            throw new AssertionError("no page was opened");
        }
        return answer;
    }

    private HttpRequest request(FormElement form, String button, String pressed) {
        List<KeyVal> fields = new ArrayList<>(form.formData());
        URI target = home.resolve(form.attr("action"));
        if (!form.attr("enctype").startsWith("multipart")) {
            String body = fields.stream()
                    .map(one -> encoded(one.key()) + "=" + encoded(one.value()))
                    .collect(Collectors.joining("&"));
            String named = button.isEmpty() ? "" : "&" + encoded(button) + "=" + encoded(pressed);
            return HttpRequest.newBuilder(target)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body + named))
                    .build();
        }
        return HttpRequest.newBuilder(target)
                .header("Content-Type", "multipart/form-data; boundary=seam")
                .POST(HttpRequest.BodyPublishers.ofByteArray(parts(fields, button, pressed)))
                .build();
    }

    private byte[] parts(List<KeyVal> fields, String button, String pressed) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.stream()
                .filter(one -> files.stream().noneMatch(file -> file.name().equals(one.key())))
                .forEach(one ->
                        part(body, "name=\"" + one.key() + "\"", one.value().getBytes(StandardCharsets.UTF_8)));
        files.forEach(file -> part(
                body,
                "name=\"" + file.name() + "\"; filename=\"" + file.filename()
                        + "\"\r\nContent-Type: application/octet-stream",
                file.bytes().get()));
        if (!button.isEmpty()) {
            part(body, "name=\"" + button + "\"", pressed.getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes("--seam--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] bytes) {
        body.writeBytes(("--seam\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static void choose(List<Element> choices, String mark, String name, String value) {
        if (choices.stream().noneMatch(one -> one.val().equals(value))) {
            throw new AssertionError("no choice " + value + " for " + name);
        }
        choices.forEach(one -> one.attr(mark, one.val().equals(value)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
