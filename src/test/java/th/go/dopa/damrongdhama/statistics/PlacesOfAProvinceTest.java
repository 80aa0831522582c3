package th.go.dopa.damrongdhama.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.kernel.Staff;

/** The report of a province by place and by agency, after what its desks did in eight months. */
@PageTest
@SuppressWarnings("NullAway")
class PlacesOfAProvinceTest {

    private static final String PROVINCE = Officialdom.PROVINCE;

    @Autowired
    World world;

    @Autowired
    Officialdom officialdom;

    @LocalServerPort
    int port;

    @BeforeEach
    void aProvinceWorks() throws Exception {
        officialdom.live();
    }

    @Test
    void theDistrictsOfAProvinceAreOpenedIntoTheirSubdistricts() {
        Visitor officer = visitor(world.provinceOfficer(PROVINCE)).open("/desk/reports/2569-01");
        Element closed = ledger(officer, "ตามพื้นที่");
        List<String> districts = closed.select("tbody a[href*=area=]").eachAttr("href");
        assertThat(districts).hasSizeGreaterThan(1);
        assertThat(closed.select(".within")).isEmpty();
        assertThat(figures(closed)).isEqualTo(figures(ledger(officer, "ตามหน่วยงาน")));
        assertThat(added(closed.select("tbody tr"))).isEqualTo(figures(closed));

        for (String district : districts) {
            Element open = ledger(officer.open(district), "ตามพื้นที่");

            assertThat(open.select("tbody tr:not(.within)").eachText())
                    .isEqualTo(closed.select("tbody tr").eachText());
            Element line = open.selectFirst("tbody tr:has(+ .within)");
            assertThat(line.selectFirst("a").attr("href")).doesNotContain("area=");
            assertThat(added(open.select("tbody tr.within")))
                    .isEqualTo(line.select("td").eachText());
        }
        Element all = ledger(officer.open("/desk/reports/2569-01?area=all"), "ตามพื้นที่");
        assertThat(added(all.select("tbody tr.within"))).isNotEqualTo(figures(all));
        assertThat(all.select("tbody tr.within").eachText()).anyMatch(text -> text.startsWith("ไม่ระบุตำบล"));
        assertThat(added(all.select("tbody tr:not(.within)"))).isEqualTo(figures(all));
    }

    @Test
    void theAgenciesOfAProvinceAreThoseOfItsDistricts() {
        List<String> province = figures(
                ledger(visitor(world.provinceOfficer(PROVINCE)).open("/desk/reports/2569-01"), "ตามหน่วยงานที่ส่งต่อ"));

        assertThat(province.get(1)).isNotEqualTo("-");
        assertThat(province)
                .isEqualTo(figures(
                        ledger(visitor(world.chief("9601")).open("/desk/reports/2569-01"), "ตามหน่วยงานที่ส่งต่อ")));
    }

    private Visitor visitor(Staff staff) {
        return new Visitor(port).as(world.signedIn(staff));
    }

    private static Element ledger(Visitor visitor, String title) {
        return visitor.page().select(".ledger").stream()
                .filter(ledger -> ledger.selectFirst("h2").text().equals(title))
                .max(Comparator.comparingInt(ledger -> ledger.select("tr").size()))
                .orElseThrow(() -> new AssertionError("no table " + title + ": " + visitor.text()));
    }

    private static List<String> figures(Element ledger) {
        return ledger.select("tfoot td").eachText();
    }

    private static List<String> added(List<Element> lines) {
        return IntStream.range(0, 8)
                .map(column ->
                        lines.stream().mapToInt(line -> figure(line, column)).sum())
                .mapToObj(Ledger::shown)
                .toList();
    }

    private static int figure(Element line, int column) {
        String text = line.select("td").get(column).text().replace(",", "");
        return text.equals("-") ? 0 : Integer.parseInt(text);
    }
}
