package th.go.dopa.damrongdhama.proofs;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.ThreadLocalRandom;
import th.go.dopa.damrongdhama.Visitor;

/** Somebody who fills in the web form of a node and keeps the request, so that it can be sent once, twice, or to another node. */
final class Filer {

    private final Visitor visitor;

    Filer(int port) {
        this.visitor = new Visitor(port);
    }

    /** The whole form about a road in the district, with a photo. */
    Filer fill(String story, byte[] photo) {
        visitor.open("/complaints/new?district=4701&category=0201")
                .fill("story", story)
                .fill("accusedKind", "UNKNOWN")
                .fill("firstName", "สมมติ")
                .fill("address", "1 หมู่ 1")
                .fill("noPhone", "yes");
        visitor.attach("photos", "photo.jpg", photo);
        return this;
    }

    String key() {
        return visitor.value("key");
    }

    /** The request that the button would send, as if it came from a network of its own: each may file only so often. */
    HttpRequest request() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String address = "203.0.113." + random.nextInt(1, 255) + "";
        return HttpRequest.newBuilder(visitor.request(), (name, value) -> true)
                .header(
                        "X-Forwarded-For",
                        "10." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(1, 255) + ", "
                                + address)
                .build();
    }

    HttpResponse<String> send(HttpRequest request) {
        return visitor.quietly(request);
    }
}
