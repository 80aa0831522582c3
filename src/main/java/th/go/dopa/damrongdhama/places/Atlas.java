package th.go.dopa.damrongdhama.places;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;

/** All areas and offices as they stand, in memory, in the order of the Thai alphabet. */
final class Atlas {

    private static final double FAR_KM = 80;

    private final Map<AreaCode, Province> provinces;
    private final Map<AreaCode, District> districts;
    private final Map<AreaCode, Subdistrict> subdistricts;
    private final Map<OfficeId, Office> offices;
    private final List<Province> provinceList;
    private final Map<AreaCode, List<District>> districtsOf;
    private final Map<AreaCode, List<Subdistrict>> subdistrictsOf;
    private final Map<AreaCode, Office> centres = new HashMap<>();
    private final List<Office> agencies;

    Atlas(List<Province> provinces, List<District> districts, List<Subdistrict> subdistricts, List<Office> offices) {
        this.provinces = byKey(provinces, Province::code);
        this.districts = byKey(districts, District::code);
        this.subdistricts = byKey(subdistricts, Subdistrict::code);
        this.offices = byKey(offices, Office::id);
        this.provinceList = sorted(provinces, Province::nameTh);
        this.districtsOf =
                sorted(districts, District::nameTh).stream().collect(Collectors.groupingBy(District::province));
        this.subdistrictsOf = sorted(subdistricts, Subdistrict::nameTh).stream()
                .collect(Collectors.groupingBy(Subdistrict::district));
        this.agencies = sorted(offices, Office::nameTh).stream()
                .filter(office -> office.kind() == OfficeKind.AGENCY)
                .toList();
        offices.forEach(this::putCentre);
    }

    private void putCentre(Office office) {
        AreaCode area = office.district() == null ? office.province() : office.district();
        if (area != null && office.kind() != OfficeKind.AGENCY) {
            centres.put(area, office);
        }
    }

    List<Province> provinces(LocalDate day) {
        return provinceList.stream().filter(one -> one.valid().holdsOn(day)).toList();
    }

    List<District> districts(AreaCode province, LocalDate day) {
        return districtsOf.getOrDefault(province, List.of()).stream()
                .filter(one -> one.valid().holdsOn(day))
                .toList();
    }

    List<Subdistrict> subdistricts(AreaCode district, LocalDate day) {
        return subdistrictsOf.getOrDefault(district, List.of()).stream()
                .filter(one -> one.valid().holdsOn(day))
                .toList();
    }

    Optional<Province> province(AreaCode code) {
        return Optional.ofNullable(provinces.get(code));
    }

    Optional<District> district(AreaCode code) {
        return Optional.ofNullable(districts.get(code));
    }

    Optional<Subdistrict> subdistrict(AreaCode code) {
        return Optional.ofNullable(subdistricts.get(code));
    }

    Office office(OfficeId id) {
        Office office = offices.get(id);
        if (office == null) {
            throw new NotFound("office " + id);
        }
        return office;
    }

    /** All of them, in the order of their ids. */
    List<Office> offices() {
        return offices.values().stream()
                .sorted(Comparator.comparingLong(office -> office.id().value()))
                .toList();
    }

    Optional<Office> centre(AreaCode area) {
        return Optional.ofNullable(centres.get(area));
    }

    List<Office> agencies() {
        return agencies;
    }

    /** The nearest seat, inside the province where the point lies when that is known. */
    Optional<District> nearestDistrict(Point point, Optional<AreaCode> province, LocalDate day) {
        return districts.values().stream()
                .filter(one -> one.seat() != null && one.valid().holdsOn(day))
                .filter(one -> province.isEmpty() || one.province().equals(province.get()))
                .filter(one -> kilometres(one, point) < FAR_KM)
                .min(Comparator.comparingDouble(one -> kilometres(one, point)));
    }

    private static double kilometres(District district, Point point) {
        Point seat = district.seat();
        return seat == null ? Double.POSITIVE_INFINITY : seat.kilometresTo(point);
    }

    private static <K, V> Map<K, V> byKey(List<V> all, Function<V, K> key) {
        Map<K, V> map = HashMap.newHashMap(all.size());
        all.forEach(one -> map.put(key.apply(one), one));
        return map;
    }

    private static <T> List<T> sorted(List<T> all, Function<T, String> name) {
        Collator thai = Collator.getInstance(new ULocale("th"));
        return all.stream().sorted(Comparator.comparing(name, thai::compare)).toList();
    }
}
