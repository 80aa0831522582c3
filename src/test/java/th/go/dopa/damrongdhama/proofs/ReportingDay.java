package th.go.dopa.damrongdhama.proofs;

import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.letters.Read;

/** One office of the filled database reports by the code of its sheet and by a link of its head, another through its province. */
final class ReportingDay {

    private static final long OFFICE = 4702;
    private static final long OTHER = 4703;
    private static final String TOP = "/r/madeupcb";
    private static final Pattern CODE = Pattern.compile("[a-z]{4}-[a-z]{4}-[a-z]{4}");

    private final int port;
    private final LongFunction<Visitor> heads;
    private final Day.Steps steps;
    private int times;

    /** @param heads who heads an office */
    ReportingDay(int port, LongFunction<Visitor> heads, Day.Steps steps) {
        this.port = port;
        this.heads = heads;
        this.steps = steps;
    }

    void take() {
        times++;
        Visitor chief = heads.apply(OFFICE);
        byCode(chief);
        byLink(chief);
        steps.take(
                "chief makes the code void",
                () -> chief.open("/desk/report-access").press("press", "revoke"));
        Visitor province = heads.apply(OFFICE / 100);
        String here = "/desk/circulars/1/report/" + OTHER;
        steps.take("province " + here, () -> province.open(here));
        steps.take(
                "province reports for a district",
                () -> province.fill("text-1-4", "จังหวัดรายงานแทน ครั้งที่ " + times)
                        .press("press", "confirm"));
        confirmed(province);
    }

    private void byCode(Visitor chief) {
        steps.take(
                "chief gives out a code",
                () -> chief.open("/desk/report-access").press("press", "issue"));
        String sheet = Read.of("report-access-filled", chief.bytes("/desk/report-access/sheet.pdf"))
                .text();
        Matcher code = CODE.matcher(sheet);
        if (!code.find()) {
            throw new AssertionError("no code: " + sheet);
        }
        Visitor holder = new Visitor(port);
        steps.take("office " + TOP + "?q=", () -> holder.open(TOP + "?q=4702"));
        steps.take("office " + TOP + "/offices", () -> holder.open(TOP + "/offices/" + OFFICE));
        steps.take(
                "office types its code", () -> holder.fill("code", code.group()).send());
        report(holder, "office");
        Visitor anybody = new Visitor(port);
        steps.take("citizen looks at a receipt", () -> anybody.open(holder.path()));
        steps.take("citizen takes a receipt", () -> {
            Read.of("report-receipt-filled", anybody.bytes(anybody.path() + "/paper.pdf"));
            return anybody;
        });
    }

    private void byLink(Visitor chief) {
        steps.take(
                "chief gives out a link",
                () -> chief.open("/desk/circulars/1/report")
                        .turnTo("#links form")
                        .send());
        String link = chief.one("#links .written").text().replaceFirst("^https?://[^/]+", "");
        Visitor holder = new Visitor(port);
        steps.take("holder opens a link", () -> holder.open(link));
        report(holder, "holder");
        steps.take(
                "chief makes a link void",
                () -> chief.turnTo("#links form")
                        .press("revoke", chief.one("button[name=revoke]").attr("value")));
        if (holder.open(link).status() != 410) {
            throw new AssertionError("still open: " + link);
        }
    }

    private void report(Visitor holder, String who) {
        steps.take(
                who + " confirms a report",
                () -> holder.fill("text-1-3", "ทุกตำบล " + who + " " + times)
                        .fill("name", "นายสมมติ ตัวอย่าง")
                        .fill("position", "นายอำเภอ")
                        .press("press", "confirm"));
        confirmed(holder);
    }

    private static void confirmed(Visitor visitor) {
        if (!visitor.path().startsWith("/r/receipt/")) {
            throw new AssertionError("not confirmed: " + visitor.status() + " " + visitor.text());
        }
    }
}
