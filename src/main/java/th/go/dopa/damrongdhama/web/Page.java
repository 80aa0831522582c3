package th.go.dopa.damrongdhama.web;

import org.jspecify.annotations.Nullable;

/** What a controller answers: a template with its page record, or the way to another page. */
public final class Page {

    private final @Nullable String template;
    private final @Nullable Object record;
    private final @Nullable String target;
    private final int status;
    private final boolean secret;
    private final boolean tagged;

    private Page(
            @Nullable String template,
            @Nullable Object record,
            @Nullable String target,
            int status,
            boolean secret,
            boolean tagged) {
        this.template = template;
        this.record = record;
        this.target = target;
        this.status = status;
        this.secret = secret;
        this.tagged = tagged;
    }

    /** Shows {@code src/main/jte/<template>.jte}, whose parameters are {@code visit} and {@code page}. */
    public static Page show(String template, Object page) {
        return new Page(template, page, null, 200, false, false);
    }

    /** Shows a template that needs nothing but the visit. */
    public static Page show(String template) {
        return new Page(template, null, null, 200, false, false);
    }

    /** After a good POST: 303 to another page of this site, in the reader's language. */
    public static Page to(String path) {
        return new Page(null, null, path, 303, false, false);
    }

    public Page status(int code) {
        return new Page(template, record, target, code, secret, tagged);
    }

    /** The page shows a person's or a case's data: no cache may keep it. Pages of signed-in staff are so by themselves. */
    public Page secret() {
        return new Page(template, record, target, status, true, tagged);
    }

    /** Who asks again and again is told when nothing has changed (304), by a fingerprint of what is shown. */
    public Page tagged() {
        return new Page(template, record, target, status, secret, true);
    }

    @Nullable
    String template() {
        return template;
    }

    @Nullable
    Object record() {
        return record;
    }

    @Nullable
    String target() {
        return target;
    }

    int status() {
        return status;
    }

    boolean isSecret() {
        return secret;
    }

    boolean isTagged() {
        return tagged;
    }
}
