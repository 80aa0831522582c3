package th.go.dopa.damrongdhama.proofs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import th.go.dopa.damrongdhama.Visitor;

/** Many people on one connection each: they file complaints from everywhere, or look where theirs stand. */
final class Villagers {

    static final String STORY =
            "ถนนหน้าโรงเรียนเป็นหลุมลึกหลายแห่ง รถเด็กนักเรียนล้มบ่อย ช่วงฝนตกน้ำท่วมมองไม่เห็นหลุม "
                    + "แจ้งแล้วแต่ยังไม่มีใครมาดู ขอให้ช่วยซ่อมก่อนเปิดเทอม";

    private static final int POCKETS = 50;
    private static final Map<String, String> FIELDS =
            Map.of("key", "{key}", "province", "{province}", "district", "{district}");

    private final int port;
    private final List<String> districts;
    private final List<String> pockets = new ArrayList<>();
    private final AtomicLong accepted = new AtomicLong();

    Villagers(int port, List<String> districts) {
        this.port = port;
        this.districts = districts;
    }

    private interface Step {

        void take() throws Exception;
    }

    long accepted() {
        return accepted.get();
    }

    /** Files again and again without a photo, each time about another district, from another address, under a fresh key. */
    Load.Work filing() throws IOException {
        Visitor visitor = filledIn(port);
        String cookie = "Cookie: form=" + visitor.cookie("form") + "\r\n";
        String form = form(visitor);
        Caller caller = new Caller(port);
        return work(caller, () -> {
            String key = UUID.randomUUID().toString();
            Caller.Reply reply = caller.post("/complaints", cookie + from(), filled(form, key, any(districts)));
            if (reply.status() != 303 || !reply.header("Location").endsWith("/complaints/filed/" + key)) {
                throw new IllegalStateException("not accepted: " + reply.status() + " " + reply.head());
            }
            accepted.incrementAndGet();
        });
    }

    /** Files some complaints and opens each by its code, as the complainant does. */
    void fillPockets() {
        for (int i = 0; i < POCKETS; i++) {
            Visitor visitor = filledIn(port);
            String code = visitor.send().one(".filed-digits").text();
            visitor.open("/track").fill("code", code).send();
            pockets.add(visitor.cookie("track"));
        }
    }

    /** Reads a page again and again, each time with the tracking code of another complaint in the pocket. */
    Load.Work reading(String path) throws IOException {
        Caller caller = new Caller(port);
        return work(caller, () -> {
            Caller.Reply reply = caller.get(path, "Cookie: track=" + any(pockets) + "\r\n");
            if (reply.status() != 200) {
                throw new IllegalStateException(path + " " + reply.status());
            }
        });
    }

    /** The form as somebody fills it in who leaves a name and a phone. */
    static Visitor filledIn(int port) {
        return new Visitor(port)
                .open("/complaints/new?district=4701&category=0201")
                .fill("story", STORY)
                .fill("accusedKind", "UNKNOWN")
                .fill("firstName", "สมมติ")
                .fill("address", "1 หมู่ 1")
                .fill("phone", "0812345678");
    }

    private static String form(Visitor visitor) {
        return visitor.form().formData().stream()
                .filter(field -> !field.key().equals("photos"))
                .map(field -> "--seam\r\nContent-Disposition: form-data; name=\"" + field.key() + "\"\r\n\r\n"
                        + FIELDS.getOrDefault(field.key(), field.value()) + "\r\n")
                .collect(Collectors.joining("", "", "--seam--\r\n"));
    }

    private static byte[] filled(String form, String key, String district) {
        return form.replace("{key}", key)
                .replace("{province}", district.substring(0, 2))
                .replace("{district}", district)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Each network may file only so often. */
    private static String from() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String address = random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(1, 255);
        return "X-Forwarded-For: 203." + address + "\r\nContent-Type: multipart/form-data; boundary=seam\r\n";
    }

    private static Load.Work work(Caller caller, Step step) {
        return new Load.Work() {

            @Override
            public void once() throws Exception {
                step.take();
            }

            @Override
            public void close() throws IOException {
                caller.close();
            }
        };
    }

    private static <T> T any(List<T> list) {
        return list.get(ThreadLocalRandom.current().nextInt(list.size()));
    }
}
