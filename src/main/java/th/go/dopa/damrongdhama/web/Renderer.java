package th.go.dopa.damrongdhama.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Turns a page into bytes, whole before the first is sent: a template that fails leaves no half page behind. */
@Component
final class Renderer {

    private final TemplateEngine engine;
    private final Words words;
    private final Assets assets;
    private final @Nullable Emblem emblem;
    private final boolean demo;
    private final ObjectProvider<Waiting> waiting;

    Renderer(
            Words words,
            Assets assets,
            ObjectProvider<Emblem> emblem,
            ObjectProvider<Waiting> waiting,
            Environment environment,
            @Value("${damrongdhama.dev:false}") boolean dev) {
        this.words = words;
        this.assets = assets;
        this.emblem = emblem.getIfAvailable();
        this.waiting = waiting;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
        this.engine = dev ? reloading() : TemplateEngine.createPrecompiled(ContentType.Html);
    }

    Visit visit(HttpServletRequest request) {
        return Visit.of(
                request, words, assets, this::emblem, demo, waiting.stream().toList());
    }

    private @Nullable String emblem() {
        return emblem == null ? null : emblem.address();
    }

    void answer(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = visit(request);
        String template = page.template();
        response.setStatus(page.status());
        if (template == null) {
            response.setHeader("Location", visit.href(page.target() == null ? "/" : page.target()));
            response.setHeader("Cache-Control", "no-store");
            return;
        }
        visit.show(template);
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template + ".jte", parameters(visit, page), output);
        boolean keep = visit.staff() == null && !page.isSecret() && page.status() == 200;
        response.setHeader("Cache-Control", keep ? "private, no-cache" : "no-store");
        response.setHeader("Content-Language", visit.language().tag());
        if (page.isTagged() && unchanged(output, request, response)) {
            return;
        }
        response.setContentType("text/html;charset=utf-8");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    /** Whether the reader has just this already. */
    private static boolean unchanged(Utf8ByteOutput output, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        CRC32C sum = new CRC32C();
        output.writeTo((bytes, from, length) -> sum.update(bytes, from, length));
        String tag = "W/\"" + Long.toHexString(sum.getValue()) + "-" + output.getContentLength() + "\"";
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return true;
        }
        return false;
    }

    private static Map<String, @Nullable Object> parameters(Visit visit, Page page) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("visit", visit);
        parameters.put("page", page.record());
        return parameters;
    }

    private static TemplateEngine reloading() {
        TemplateEngine engine = TemplateEngine.create(
                new DirectoryCodeResolver(Path.of("src/main/jte")),
                Path.of("target/jte-classes"),
                ContentType.Html,
                Renderer.class.getClassLoader());
        engine.setTrimControlStructures(true);
        return engine;
    }
}
