package th.go.dopa.damrongdhama.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.DeskTest;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.places.VillageReport.Verdict;

@DeskTest
class VillagesTest {

    @Autowired
    World world;

    @Autowired
    Villages villages;

    @Autowired
    Places places;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aVillageIsNamedCorrectedAndEnded() {
        Staff officer = world.officer("4703");
        AreaCode subdistrict = first("4703").code();

        villages.name(officer, subdistrict, 7, "โนนสวรรค์");
        villages.name(officer, subdistrict, 7, "โนนสวรรค์ใหม่");

        assertThat(named(subdistrict, 7)).containsExactly("โนนสวรรค์ใหม่");
        villages.end(officer, subdistrict, 7);
        assertThat(named(subdistrict, 7)).isEmpty();
    }

    @Test
    void aRenamedVillageStaysWithItsDates() {
        Staff officer = world.officer("4703");
        AreaCode subdistrict = first("4703").code();
        jdbc.sql(
                        "insert into village (subdistrict_code, moo, name_th, valid_from) values (:code, 8, 'เดิม', date '2020-01-01')")
                .param("code", subdistrict.value())
                .update();

        villages.name(officer, subdistrict, 8, "ใหม่");

        assertThat(named(subdistrict, 8)).containsExactly("ใหม่");
        assertThat(jdbc.sql(
                                "select name_th from village where subdistrict_code = :code and moo = 8 and valid_to is not null")
                        .param("code", subdistrict.value())
                        .query(String.class)
                        .list())
                .containsExactly("เดิม");
    }

    @Test
    void anotherDistrictsVillagesAreNotFound() {
        Staff officer = world.officer("4702");
        AreaCode subdistrict = first("4703").code();

        assertThatThrownBy(() -> villages.name(officer, subdistrict, 1, "ก")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> villages.end(officer, subdistrict, 1)).isInstanceOf(NotFound.class);
    }

    @Test
    void aListIsJudgedRowByRowAndOnlyGoodRowsAreTaken() {
        Staff officer = world.officer("4703");
        Subdistrict subdistrict = first("4703");
        villages.name(officer, subdistrict.code(), 1, "บ้านเก่า");
        villages.name(officer, subdistrict.code(), 2, "บ้านคงเดิม");
        List<VillageRow> rows = List.of(
                new VillageRow(2, "ต." + subdistrict.nameTh(), "หมู่ที่ ๑", "บ้านใหม่"),
                new VillageRow(3, subdistrict.nameTh(), "2", "บ้านคงเดิม"),
                new VillageRow(4, "ตำบล " + subdistrict.nameTh(), "03", "บ้านสาม"),
                new VillageRow(5, "ไม่มีตำบลนี้", "4", "บ้านสี่"),
                new VillageRow(6, subdistrict.nameTh(), "ก", "บ้านห้า"),
                new VillageRow(7, subdistrict.nameTh(), "6", ""),
                new VillageRow(8, subdistrict.nameTh(), "3", "บ้านสามซ้ำ"));

        VillageReport report = villages.compare(officer, rows);
        int taken = villages.take(officer, rows);

        assertThat(report.lines().stream().map(VillageReport.Line::verdict))
                .containsExactly(
                        Verdict.RENAMED,
                        Verdict.SAME,
                        Verdict.NEW,
                        Verdict.SUBDISTRICT_UNKNOWN,
                        Verdict.MOO_BAD,
                        Verdict.NAME_BAD,
                        Verdict.TWICE);
        assertThat(report.lines().getFirst().before()).isEqualTo("บ้านเก่า");
        assertThat(taken).isEqualTo(2);
        assertThat(places.villages(subdistrict.code()).stream().map(Village::nameTh))
                .containsExactly("บ้านใหม่", "บ้านคงเดิม", "บ้านสาม");
    }

    private Subdistrict first(String district) {
        return places.subdistricts(new AreaCode(district)).getFirst();
    }

    private List<String> named(AreaCode subdistrict, int moo) {
        return places.villages(subdistrict).stream()
                .filter(village -> village.moo() == moo)
                .map(Village::nameTh)
                .toList();
    }
}
