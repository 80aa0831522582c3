package th.go.dopa.damrongdhama.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import th.go.dopa.damrongdhama.kernel.NotFound;

/** Serves the files under {@code static/}. */
@Controller
@Open
class AssetsController {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Assets assets;

    AssetsController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/static/{*name}")
    ResponseEntity<byte[]> file(
            @PathVariable String name,
            @RequestParam Optional<String> v,
            @RequestHeader(name = "Accept-Encoding", required = false) @Nullable String accepted) {
        Assets.Asset asset = assets.asset(name.substring(1)).orElseThrow(() -> new NotFound("file"));
        boolean current = v.filter(asset.fingerprint()::equals).isPresent();
        boolean gzip = asset.compressed() && accepted != null && accepted.contains("gzip");
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .header("Content-Type", asset.type())
                .header("Cache-Control", current ? FOR_EVER : "no-cache")
                .header("Vary", "Accept-Encoding");
        if (gzip) {
            answer.header("Content-Encoding", "gzip");
        }
        return answer.body(gzip ? asset.gzip() : asset.bytes());
    }
}
