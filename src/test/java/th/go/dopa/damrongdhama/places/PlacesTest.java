package th.go.dopa.damrongdhama.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.DeskTest;
import th.go.dopa.damrongdhama.kernel.AreaCode;

@DeskTest
class PlacesTest {

    @Autowired
    Places places;

    @Autowired
    Offices offices;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theWholeCountryIsThere() {
        var districts = places.provinces().stream()
                .flatMap(province -> places.districts(province.code()).stream())
                .toList();
        long subdistricts = districts.stream()
                .mapToLong(district -> places.subdistricts(district.code()).size())
                .sum();

        assertThat(places.provinces()).hasSize(77);
        assertThat(districts).hasSize(928);
        assertThat(subdistricts).isEqualTo(7_436);
    }

    @Test
    void everyProvinceAndDistrictButBangkoksHasACentre() {
        long provinces = jdbc.sql("select count(*) from office where kind = 'PROVINCE'")
                .query(Long.class)
                .single();
        long districts = jdbc.sql("select count(*) from office where kind = 'DISTRICT'")
                .query(Long.class)
                .single();

        assertThat(provinces).isEqualTo(76);
        assertThat(districts).isEqualTo(878);
        assertThat(offices.provinceOffice(new AreaCode("10"))).isEmpty();
        assertThat(offices.districtOffice(new AreaCode("4701"))).isPresent();
    }

    @Test
    void aPointInSakonNakhonIsInItsProvince() {
        assertThat(places.provinceAt(17.16, 104.14)).map(Province::code).contains(new AreaCode("47"));
    }
}
