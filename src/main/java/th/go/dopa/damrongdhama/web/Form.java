package th.go.dopa.damrongdhama.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * What a person typed and sent (แบบฟอร์ม), and what is wrong with it. On faults the same page is shown again with status 422 and nothing
 * typed is lost. As a controller argument it holds the request's fields; {@link #empty()} is a form not yet filled in.
 */
public final class Form {

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, List<MultipartFile>> files = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private Form() {}

    public static Form empty() {
        return new Form();
    }

    static Form of(HttpServletRequest request) {
        Form form = new Form();
        request.getParameterMap().forEach((name, sent) -> form.values.put(name, List.of(sent)));
        MultipartHttpServletRequest multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (multipart != null) {
            multipart
                    .getMultiFileMap()
                    .forEach((name, sent) -> form.files.put(
                            name, sent.stream().filter(file -> !file.isEmpty()).toList()));
        }
        return form;
    }

    /** What was typed, without space at its ends; "" when nothing was. */
    public String value(String name) {
        List<String> sent = values(name);
        return sent.isEmpty() ? "" : sent.getFirst();
    }

    /** All that was chosen under one name; each without space at its ends. */
    public List<String> values(String name) {
        List<String> sent = values.get(name);
        return sent == null ? List.of() : sent.stream().map(String::strip).toList();
    }

    /** Whether this choice was made, for radios and ticks. */
    public boolean chosen(String name, String value) {
        return values(name).contains(value);
    }

    public boolean has(String name) {
        return !value(name).isEmpty();
    }

    /** The key of the form that came back; a fresh one where it was not sent by a page of ours, so that it is nobody's second copy. */
    public UUID key(String name) {
        String sent = value(name);
        return KEY.matcher(sent).matches() ? UUID.fromString(sent) : UUID.randomUUID();
    }

    /** The version of the thing that the page showed; 0, which nothing has, where none came back. */
    public int version() {
        String sent = value("version");
        return sent.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(sent) : 0;
    }

    /** The files sent under one name; empty ones left out. */
    public List<MultipartFile> files(String name) {
        List<MultipartFile> sent = files.get(name);
        return sent == null ? List.of() : sent;
    }

    /** The names of all fields sent, in their order. */
    public List<String> names() {
        return List.copyOf(values.keySet());
    }

    public Form set(String name, String value) {
        values.put(name, List.of(value));
        return this;
    }

    public Form set(String name, List<String> chosen) {
        values.put(name, List.copyOf(chosen));
        return this;
    }

    /** Notes what is wrong with an answer; the first fault of a field is the one shown beside it. */
    public Form fault(String name, String key, Object... arguments) {
        faults.add(new Fault(name, key, List.of(arguments)));
        return this;
    }

    public boolean faulty() {
        return !faults.isEmpty();
    }

    public @Nullable Fault faultOf(String name) {
        return faults.stream()
                .filter(fault -> fault.field().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The ids of the hint and the fault of a field, as its aria-describedby; null when it has neither. */
    public @Nullable String describedBy(String name, String hint) {
        String hintId = hint.isEmpty() ? "" : "f-" + name + "-hint ";
        String faultId = faultOf(name) == null ? "" : "f-" + name + "-fault";
        String ids = (hintId + faultId).strip();
        return ids.isEmpty() ? null : ids;
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }
}
