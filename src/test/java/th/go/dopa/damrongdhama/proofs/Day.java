package th.go.dopa.damrongdhama.proofs;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import th.go.dopa.damrongdhama.Visitor;

/**
 * Everything that people do in a day, over HTTP: citizens, the desk of a heavy centre, its province, the department, an agency, auditors and
 * administrators. Each step has a name and is heard by itself.
 */
final class Day {

    static final long CENTRE = 4701;
    static final long SMALL_CENTRE = 9601;
    private static final long AGENCY = 200_000 + 2 * CENTRE;

    private static final List<String> TABS = List.of("new", "mine", "order", "work", "waiting", "due", "done");
    private static final List<String> SEARCHES = List.of(
            "ถนน",
            "ขอ",
            "หลุมลึก",
            "w2000",
            "ถนน w2000",
            "y250",
            "สมชาย",
            "สมชาย ทดสอบดี",
            "0812345678",
            "ไม่มีคำนี้",
            "DOPA470047016900009999");

    private final int port;
    private final Steps steps;
    private final byte[] photo;
    private final ReportingDay reporting;
    private String lastCode = "";

    /** Takes a step and hears what it made the application send. */
    interface Steps {
        Visitor take(String name, Supplier<Visitor> step);
    }

    Day(int port, byte[] photo, Steps steps) {
        this.port = port;
        this.photo = photo;
        this.steps = steps;
        this.reporting = new ReportingDay(port, office -> staff(office, office < 100 ? 0 : 3), steps);
    }

    /** Whoever holds a post of the filled database, by the office and the number of the post there. */
    private Visitor staff(long office, int post) {
        return new Visitor(port).as("desk=filled-" + (1_000_000 + office * 10 + post));
    }

    private Visitor open(String who, Visitor visitor, String path) {
        return steps.take(who + " " + shown(path), () -> {
            visitor.open(path);
            if (visitor.status() != 200) {
                throw new AssertionError(who + " " + path + " " + visitor.status() + " " + visitor.text());
            }
            return visitor;
        });
    }

    private void openAndReadOn(String who, Visitor visitor, String path) {
        open(who, visitor, path);
        Element next = visitor.page().selectFirst("a[href*=after=], a[href*=before=], a[href*=below=]");
        if (next != null) {
            open(who, visitor, next.attr("href"));
        }
    }

    /**
     * Pages that change nothing.
     *
     * @param everyDesk whether every role reads its lists, or only the lowest and the highest
     */
    void read(String code, String number, boolean everyDesk) {
        Visitor citizen = new Visitor(port);
        List.of(
                        "/",
                        "/centres?province=47",
                        "/centres/4701",
                        "/results",
                        "/results/47",
                        "/results/4701?year=2566",
                        "/results/data",
                        "/map",
                        "/map?province=47",
                        "/complaints/new?district=4701&category=0201",
                        "/places/subdistricts?district=4701",
                        "/track")
                .forEach(path -> open("citizen", citizen, path));
        steps.take(
                "citizen opens a case that is shown to everybody",
                () -> citizen.open(citizen.open("/map").one("a[href^=/cases/]").attr("href")));
        steps.take(
                "citizen types the tracking code",
                () -> citizen.open("/track").fill("code", code).send());
        open("citizen", citizen, "/track/case");
        Map<String, Visitor> desks = new LinkedHashMap<>();
        desks.put("clerk", staff(CENTRE, 0));
        desks.put("department", staff(1, 0));
        if (everyDesk) {
            desks.put("officer", staff(CENTRE, 1));
            desks.put("chief", staff(CENTRE, 3));
            desks.put("province", staff(47, 0));
            desks.put("agency", staff(AGENCY, 0));
        }
        desks.forEach((who, visitor) -> desk(who, visitor, code));
        open("officer", staff(CENTRE, 4), "/desk/complaints/" + number);
        open("chief", staff(CENTRE, 3), "/desk/orders");
        open("province", staff(47, 0), "/desk/orders");
        open("department", staff(1, 0), "/desk/orders");
        List.of(
                        "/desk/complaints/new",
                        "/desk/backlog",
                        "/desk/backlog/scans",
                        "/desk/villages",
                        "/desk/agencies",
                        "/account",
                        "/account/sessions")
                .forEach(path -> open("officer", staff(CENTRE, 1), path));
        openAndReadOn("officer", staff(CENTRE, 1), "/desk/services");
        openAndReadOn("officer", staff(CENTRE, 1), "/desk/activities");
        open("officer", staff(CENTRE, 1), "/desk/activities/new");
        told();
        praised(citizen);
        openAndReadOn("citizen", citizen, "/centres/4701/activities");
        open("citizen", citizen, "/centres/4701/activities.ics");
        open(
                "citizen",
                citizen,
                citizen.open("/centres/4701/activities")
                        .one("ul.activities:last-of-type a")
                        .attr("href"));
        List.of(
                        "/desk/register",
                        "/desk/letters",
                        "/desk/letters?register=general",
                        "/desk/letters?register=secret",
                        "/desk/letters/received")
                .forEach(path -> openAndReadOn("officer", staff(CENTRE, 1), path));
        Visitor officer = staff(CENTRE, 1);
        String month = open("officer", officer, "/desk/reports").path().substring("/desk/reports/".length());
        for (String figure : List.of("moved=fresh", "moved=left", "moved=late&type=02&stage=overdue")) {
            open("officer", officer, "/desk/register?month=" + month + "&" + figure);
        }
        for (String part : List.of("/agenda", "/agenda/pdf", "/pdf", "/file")) {
            open("officer", officer, "/desk/reports/" + month + part);
            open("province", staff(47, 0), "/desk/reports/" + month + part);
            open("department", staff(1, 0), "/desk/reports/" + month + part);
        }
        for (String of : List.of("", "/2569-09", "/2563-01", "/2563-01?area=4701")) {
            open("province", staff(47, 0), "/desk/reports" + of);
            open("department", staff(1, 0), "/desk/reports" + of);
        }
        String ticked =
                officer.open("/desk?tab=waiting").page().select("input[form=letters]").eachAttr("value").stream()
                        .map(one -> "&case=" + one)
                        .collect(Collectors.joining());
        open("officer", officer, "/desk/complaints/letters?kind=REMINDER" + ticked);
        Visitor clerk = staff(CENTRE, 0).open("/desk/search?q=" + number);
        steps.take("clerk takes out what he found", () -> {
            clerk.turnTo("form[action='/desk/list-file']").take("as", "csv");
            return clerk;
        });
        open("chief", staff(SMALL_CENTRE, 3), "/desk/exports");
        steps.take("chief of a small centre takes all its data out", () -> {
            Visitor chief = staff(SMALL_CENTRE, 3).open("/desk/exports").fill("reason", "ส่งมอบงาน");
            if (chief.take("", "").body().length < 1_000) {
                throw new AssertionError("no ZIP");
            }
            return chief;
        });
        steps.take("chief of a small centre binds its register", () -> {
            Visitor chief = staff(SMALL_CENTRE, 3)
                    .open("/desk/register?year=every")
                    .turnTo("form[action$=/register/file]")
                    .fill("reason", "เก็บเข้าเล่ม");
            if (chief.take("as", "pdf").body().length < 1_000) {
                throw new AssertionError("no book");
            }
            return chief;
        });
        open("officer", staff(CENTRE, 1), "/desk/completeness?year=2566");
        open("province", staff(47, 0), "/desk/completeness");
        open("department", staff(1, 0), "/desk/completeness");
        circulars();
        overseers();
    }

    /** Circulars at a district, and how far they have come for a province and for the nation. */
    private void circulars() {
        openAndReadOn("officer", staff(CENTRE, 1), "/desk/circulars");
        open("officer", staff(CENTRE, 1), "/desk/circulars/1");
        openAndReadOn("department", staff(1, 0), "/desk/circulars/written");
        open("department", staff(1, 0), "/desk/circulars/written/1");
        for (String part : List.of("/progress", "/progress/47", "/progress.xlsx")) {
            open("department", staff(1, 0), "/desk/circulars/1" + part);
        }
        open("department", staff(1, 0), "/desk/circulars/21/progress");
        open("province", staff(47, 0), "/desk/circulars/1/progress");
        for (String part : List.of("", "/asks/3", "/47", "/47/own", "/4701", "/47.pdf")) {
            open("department", staff(1, 0), "/desk/circulars/1/returns" + part);
        }
        steps.take("department takes the whole return of the nation out", () -> {
            Visitor department = staff(1, 0);
            if (department.bytes("/desk/circulars/1/returns.xlsx").length < 100_000) {
                throw new AssertionError("no whole return");
            }
            return department;
        });
        for (String part : List.of("", "/asks/3", "/4701")) {
            open("province", staff(47, 0), "/desk/circulars/1/returns" + part);
        }
        open("chief", staff(CENTRE, 3), "/desk/circulars/1/report");
        open("chief", staff(CENTRE, 3), "/desk/report-access");
        Visitor citizen = new Visitor(port);
        openAndReadOn("citizen", citizen, "/circulars");
        String summary = citizen.one("main a[href^=/circulars/]").attr("href");
        for (String part : List.of("", "/3", ".csv")) {
            open("citizen", citizen, summary + part);
        }
        String code = summary.replace("/circulars/", "/r/");
        open("citizen", citizen, code);
        open("citizen", citizen, code + "?province=47");
    }

    /** A district answers one ask of a circular more, types on, and the department publishes the sums. */
    private void reportBack(Visitor chief) {
        String here = "/desk/circulars/1/report";
        steps.take("chief keeps a draft", () -> {
            chief.open(here).fill("text-1-2", "ทุกหมู่บ้าน " + System.nanoTime());
            if (chief.page().select("img[src*='/photos/']").isEmpty()) {
                chief.attach("photos-1-2", "photo.jpg", photo);
            }
            return chief.press("press", "save");
        });
        steps.take("chief confirms a report", () -> chief.open(here).press("press", "confirm"));
        if (!chief.path().startsWith("/r/receipt/")) {
            throw new AssertionError("not confirmed: " + chief.text());
        }
        steps.take(
                "department publishes sums",
                () -> staff(1, 0).open("/desk/circulars/1/returns").press("act", "publish"));
    }

    /** What is read over the loudspeakers, where, and the log of it. */
    private void told() {
        openAndReadOn("officer", staff(CENTRE, 1), "/desk/broadcasts");
        openAndReadOn("officer", staff(CENTRE, 1), "/desk/publicity");
        Visitor officer = staff(CENTRE, 1);
        String script =
                officer.open("/desk/broadcasts").one("main .script-line a").attr("href");
        for (String part : List.of("", "/words", "/villages", "/assignment", "/meeting", "/local")) {
            open("officer", officer, script + part);
        }
        open("officer", officer, officer.open("/desk/publicity").one("tbody a").attr("href"));
        open("officer", officer, "/desk/publicity/new");
        steps.take(
                "officer draws the text of the month",
                () -> officer.open("/desk/broadcasts").press("month", month(officer)));
    }

    private static String month(Visitor officer) {
        return officer.one("button[name=month]").attr("value");
    }

    private void desk(String who, Visitor visitor, String code) {
        open(who, visitor, "/desk");
        TABS.forEach(tab -> openAndReadOn(who, visitor, "/desk?tab=" + tab));
        SEARCHES.forEach(words ->
                openAndReadOn(who, visitor, "/desk/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)));
        steps.take(
                who + " searches the code that is read out",
                () -> visitor.open("/desk/search?q=" + code.replace(" ", "")));
    }

    private void overseers() {
        for (long office : new long[] {1, 47}) {
            Visitor auditor = staff(office, 1);
            String who = office == 1 ? "auditor" : "auditor of a province";
            for (String asked : List.of(
                    "",
                    "?who=filled.1047010",
                    "?what=identity.looked",
                    "?what=complaint",
                    "?kind=complaint&id=5000",
                    "?from=1/1/2567&to=31/1/2567",
                    "?from=1/1/2567&what=identity",
                    "?who=filled.1047010&what=identity.looked",
                    "?what=nothing.like-this")) {
                openAndReadOn(who, auditor, "/admin/journal" + asked);
            }
            Visitor administrator = staff(office, 2);
            String administers = office == 1 ? "administrator" : "administrator of a province";
            for (String path : List.of(
                    "/admin",
                    "/admin/accounts?q=1047010",
                    "/admin/accounts/1047010",
                    "/admin/appointments?office=4701")) {
                open(administers, administrator, path);
            }
            openAndReadOn(administers, administrator, "/admin/accounts");
            openAndReadOn(administers, administrator, "/admin/appointments");
        }
        open("administrator", staff(1, 2), "/admin/outbox");
    }

    /** A complaint with a photo from filing to the word that it is not fixed, by all who have to do with it; another that is refused; one cancelled. */
    void work() {
        Visitor somchai = new Visitor(port);
        String number = filed(somchai);
        Visitor clerk = staff(CENTRE, 0);
        Visitor officer = staff(CENTRE, 1);
        Visitor chief = staff(CENTRE, 3);
        act(clerk, number, "receipt", "receipt.responsible", account(CENTRE, 1));
        act(officer, number, "notes", "notes.internal", "โทรแล้ว", "notes.told", "กำลังไปดู");
        act(officer, number, "questions", "questions.question", "อยู่ตรงไหน");
        steps.take(
                "citizen adds a photo",
                () -> somchai.open("/track/case")
                        .turnTo("form[action$=/track/information]")
                        .fill("words", "หน้าวัด")
                        .attach("photos", "photo.jpg", photo)
                        .send());
        act(
                officer,
                number,
                "proposal",
                "proposal.opinion",
                "ควรส่ง",
                "proposal.kind",
                "REFER",
                "proposal.agency",
                AGENCY + "");
        steps.take(
                "chief orders from his list",
                () -> chief.open("/desk/complaints/" + number)
                        .turnTo("form:has([name=as-proposed])")
                        .send());
        act(staff(AGENCY, 0), number, "report", "report.report", "ซ่อมแล้ว");
        Visitor revealing = staff(CENTRE, 4);
        act(revealing, number, "looks", "look.reason", "โทรนัดชี้จุด");
        open("officer", revealing, "/desk/complaints/" + number);
        steps.take(
                "chief closes it with a photo",
                () -> chief.open("/desk/complaints/" + number)
                        .turnTo("form[action$=/order]:has([name=order.kind])")
                        .fill("order.kind", "CLOSE")
                        .fill("order.closing", "FIXED")
                        .fill("order.result", "ซ่อมแล้ว")
                        .attach("order.files", "photo.jpg", photo)
                        .send());
        steps.take(
                "clerk takes down thanks",
                () -> clerk.open("/desk/complaints/" + number + "/thanks")
                        .fill("thanks", "ขอบคุณที่ซ่อมให้")
                        .send());
        act(clerk, number, "tracking-code");
        fieldWork(officer, chief);
        reportBack(chief);
        reporting.take();
        refusedAndCancelled(clerk, chief);
    }

    /** Praise as staff and everybody look at it. */
    private void praised(Visitor citizen) {
        Visitor officer = staff(CENTRE, 1);
        openAndReadOn("officer", officer, "/desk/commendations");
        String verify = open("officer", officer, officer.one(".praises h3 a").attr("href"))
                .one("a[href^=/verify/]")
                .attr("href");
        open("officer", officer, "/desk/commendations/mine");
        open(
                "officer",
                officer,
                officer.open("/desk/commendations").one(".praise-meetings a").attr("href"));
        openAndReadOn("officer", officer, "/desk/lessons?category=02");
        openAndReadOn(
                "officer",
                officer,
                "/desk/lessons?words=%E0%B8%AB%E0%B8%99%E0%B8%B1%E0%B8%87%E0%B8%AA%E0%B8%B7%E0%B8%AD");
        open(
                "officer",
                officer,
                "/desk/lessons?category=02&words=%E0%B8%AB%E0%B8%99%E0%B8%B1%E0%B8%87%E0%B8%AA%E0%B8%B7%E0%B8%AD+%E0%B9%91%E0%B9%90");
        openAndReadOn("citizen", citizen, "/honours");
        openAndReadOn("citizen", citizen, "/honours/47");
        openAndReadOn("citizen", citizen, "/honours/4701");
        open("citizen", citizen, verify);
    }

    /** An activity in whose words somebody stands who complained; the chief looks at that and publishes it. */
    private void fieldWork(Visitor officer, Visitor chief) {
        String here = steps.take(
                        "officer records an activity with a photo",
                        () -> officer.open("/desk/activities/new?fresh=yes")
                                .turnTo("form[action='/desk/activities']")
                                .fill("name", "ศูนย์ดำรงธรรมเคลื่อนที่")
                                .fill("kind", "MOBILE_CENTRE")
                                .fill("results", "เยี่ยมครอบครัวของสมชาย ทดสอบดี แล้ว")
                                .fill("consent", "yes")
                                .attach("photos", "photo.jpg", photo)
                                .send())
                .path();
        steps.take(
                "officer hides a face",
                () -> officer.open(officer.one(".arrange-veil").attr("href"))
                        .turnTo("form.veil")
                        .fill("cell", "1.1")
                        .send());
        steps.take(
                "chief looks a text over",
                () -> chief.open(here).turnTo("form[action$=publish]").send());
        steps.take(
                "chief publishes an activity",
                () -> chief.turnTo("form[action$=publish]").fill("sure", "yes").send());
        if (!chief.text().contains("เผยแพร่แล้ว")) {
            throw new AssertionError("not published: " + chief.text());
        }
    }

    private void refusedAndCancelled(Visitor clerk, Visitor chief) {
        String refused = filed(new Visitor(port));
        act(clerk, refused, "receipt", "receipt.responsible", account(CENTRE, 1));
        steps.take(
                "chief refuses one",
                () -> chief.open("/desk/complaints/" + refused)
                        .turnTo("form[action$=/order]:has([name=order.kind])")
                        .fill("order.kind", "REFUSE")
                        .fill("order.refusal", "NOT_OURS")
                        .fill("order.refusal-result", "ไม่ใช่หน้าที่")
                        .send());
        act(clerk, filed(new Visitor(port)), "cancellation", "cancellation.reason", "กรอกผิด");
        steps.take(
                "officer writes one down at the counter",
                () -> staff(CENTRE, 1)
                        .open("/desk/complaints/new")
                        .fill("category", "0201")
                        .fill("story", "ถนนหน้าวัดเป็นหลุมลึก")
                        .fill("firstName", "สมหญิง")
                        .fill("address", "7 หมู่ 2")
                        .fill("phone", "0812345679")
                        .send());
        steps.take(
                "officer writes a service down",
                () -> staff(CENTRE, 1)
                        .open("/desk/services")
                        .fill("what", "ถามเรื่องถนน")
                        .fill("result", "แนะนำแล้ว")
                        .send());
        steps.take("administrator looks whether something was given up", () -> {
            Visitor administrator = staff(1, 2).open("/admin/outbox");
            return administrator.page().select("main form").isEmpty() ? administrator : administrator.send();
        });
    }

    /** Files a complaint with a photo and opens its page; gives its number. */
    String filed(Visitor somchai) {
        steps.take(
                "citizen files a complaint",
                () -> somchai.open("/complaints/new?district=4701&category=0201")
                        .fill("story", "ถนนหน้าโรงเรียนเป็นหลุมลึก")
                        .fill("accusedKind", "UNKNOWN")
                        .fill("firstName", "สมชาย")
                        .fill("lastName", "ทดสอบดี")
                        .fill("address", "1 หมู่ 1")
                        .fill("phone", "0812345678")
                        .attach("photos", "photo.jpg", photo)
                        .send());
        lastCode = somchai.one(".filed-digits").text();
        String text = somchai.open("/track").fill("code", lastCode).send().text();
        java.util.regex.Matcher number =
                java.util.regex.Pattern.compile("DOPA[0-9]{14,20}").matcher(text);
        if (!number.find()) {
            throw new AssertionError("no number: " + text);
        }
        return number.group();
    }

    /** The tracking code of what was filed last. */
    String lastCode() {
        return lastCode;
    }

    private void act(Visitor by, String number, String act, String... typed) {
        by.open("/desk/complaints/" + number).turnTo("form[action$=/" + act + "]");
        for (int i = 0; i < typed.length; i += 2) {
            by.fill(typed[i], typed[i + 1]);
        }
        steps.take("act " + act, by::send);
        if (by.status() != 200) {
            throw new AssertionError(act + " " + by.status() + " " + by.text());
        }
    }

    private static String shown(String path) {
        return URLDecoder.decode(path, StandardCharsets.UTF_8)
                .replaceAll("after=[0-9~-]+", "after=…")
                .replaceAll("DOPA[0-9]+", "…");
    }

    private static String account(long office, int post) {
        return Long.toString(1_000_000 + office * 10 + post);
    }
}
