package th.go.dopa.damrongdhama.complaints.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import th.go.dopa.damrongdhama.complaints.AccusedKind;
import th.go.dopa.damrongdhama.complaints.AccusedSeat;
import th.go.dopa.damrongdhama.complaints.Complainant;
import th.go.dopa.damrongdhama.complaints.Elsewhere;
import th.go.dopa.damrongdhama.complaints.Person;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.places.District;
import th.go.dopa.damrongdhama.places.Province;
import th.go.dopa.damrongdhama.places.Validity;
import th.go.dopa.damrongdhama.settings.Category;
import th.go.dopa.damrongdhama.web.Fault;
import th.go.dopa.damrongdhama.web.Form;

class FilingCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Validity ALWAYS = new Validity(LocalDate.of(2000, 1, 1), null);
    private static final Province SAKON_NAKHON =
            new Province(new AreaCode("47"), "สกลนคร", "Sakon Nakhon", null, null, ALWAYS);
    private static final District MUEANG =
            new District(new AreaCode("4701"), new AreaCode("47"), "เมืองสกลนคร", "Mueang Sakon Nakhon", null, ALWAYS);
    private static final Category ROAD = category("0201", false, false);
    private static final Category ACCUSATION = category("0501", true, false);
    private static final Category TIP_OFF = category("0601", true, false);
    private static final Category OTHER = category("9901", false, true);

    @Test
    void aNamedComplaintTakesAtMostNineAnswers() {
        List<String> asked = List.of(
                "category",
                "story",
                "accusedKind",
                "accusedName",
                "province",
                "district",
                "firstName",
                "address",
                "phone");

        Form empty = Form.empty();
        check(empty, Chosen.NOTHING);

        assertThat(asked).hasSizeLessThanOrEqualTo(9);
        assertThat(asked).containsAll(empty.faults().stream().map(Fault::field).toList());
        assertThat(check(filled(), road())).isPresent();
    }

    @Test
    void nothingElseIsNeeded() {
        NewComplaint filed = check(filled(), road()).orElseThrow();

        assertThat(filed.complainant()).isEqualTo(Complainant.NAMED);
        assertThat(filed.parties().complainant().name()).isEqualTo("สมศรี");
        assertThat(filed.parties().complainant().phone()).isEqualTo("0812345678");
        assertThat(filed.accusedKind()).isEqualTo(AccusedKind.AGENCY);
        assertThat(filed.hideName()).isTrue();
        assertThat(filed.agencyMayContact()).isFalse();
        assertThat(filed.elsewhere()).isEqualTo(Elsewhere.NO);
        assertThat(filed.incidentOn()).isNull();
        assertThat(filed.accusedSeat()).isNull();
        assertThat(filed.receivedOn()).isEqualTo(TODAY);
    }

    @ParameterizedTest
    @CsvSource({
        "category, filing.fault.category",
        "story, filing.fault.story",
        "accusedKind, filing.fault.accused-kind",
        "accusedName, filing.fault.accused-name",
        "firstName, filing.fault.first-name",
        "address, filing.fault.address",
        "phone, filing.fault.phone-missing"
    })
    void whatIsMissingIsSaidBesideItsField(String field, String key) {
        Form form = filled().set(field, " ");
        Chosen chosen = field.equals("category") ? new Chosen(null, SAKON_NAKHON, MUEANG, null) : road();

        assertThat(check(form, chosen)).isEmpty();

        assertThat(form.faults()).extracting(Fault::field, Fault::key).containsExactly(tuple(field, key));
    }

    @Test
    void aPlaceIsNeeded() {
        assertThat(faults(filled(), new Chosen(ROAD, null, null, null))).containsExactly("filing.fault.province");
        assertThat(faults(filled(), new Chosen(ROAD, SAKON_NAKHON, null, null)))
                .containsExactly("filing.fault.district");
    }

    @Test
    void bangkokHasNoDistrictCentre() {
        Province bangkok = new Province(new AreaCode("10"), "กรุงเทพมหานคร", "Bangkok", null, null, ALWAYS);

        assertThat(faults(filled(), new Chosen(ROAD, bangkok, null, null))).containsExactly("filing.fault.bangkok");
    }

    @Test
    void theAccusedMayBeUnknown() {
        Form form = filled().set("accusedKind", "UNKNOWN").set("accusedName", "");

        assertThat(check(form, road()).orElseThrow().parties().accused()).isEqualTo(Person.NOBODY);
    }

    @Test
    void onlyTheTwoSecretTypesTakeNoName() {
        assertThat(faults(anonymous(), road())).containsExactly("filing.fault.anonymous");
        assertThat(check(anonymous().set("accusedSeat", "POLICE"), at(ACCUSATION)))
                .isPresent();
        assertThat(check(anonymous().set("accusedSeat", "PRIVATE"), at(TIP_OFF)))
                .isPresent();
    }

    @Test
    void aNameTypedBeforeStayingUnnamedIsNotKept() {
        Form form = anonymous()
                .set("firstName", "สมศรี")
                .set("address", "99 หมู่ 3")
                .set("accusedSeat", "POLICE")
                .set("hideName", "no");

        NewComplaint filed = check(form, at(ACCUSATION)).orElseThrow();

        assertThat(filed.parties().complainant()).isEqualTo(Person.NOBODY);
        assertThat(filed.hideName()).isTrue();
    }

    @Test
    void whoStaysUnnamedMayLeaveAPhone() {
        Form form = anonymous().set("phone", "0812345678").set("accusedSeat", "UNKNOWN");

        assertThat(check(form, at(ACCUSATION))
                        .orElseThrow()
                        .parties()
                        .complainant()
                        .phone())
                .isEqualTo("0812345678");
    }

    @Test
    void aSecretMatterAsksWhereTheAccusedBelongs() {
        assertThat(faults(filled(), at(ACCUSATION))).containsExactly("filing.fault.seat");
        assertThat(faults(filled().set("accusedSeat", "PRIVATE"), at(ACCUSATION)))
                .containsExactly("filing.fault.seat-private");
    }

    @Test
    void aSecretMatterMayGoStraightToTheProvince() {
        Form form = filled().set("accusedSeat", "POLICE").set("straightToProvince", "yes");

        NewComplaint filed = check(form, at(ACCUSATION)).orElseThrow();

        assertThat(filed.accusedSeat()).isEqualTo(AccusedSeat.POLICE);
        assertThat(filed.straightToProvince()).isTrue();
    }

    @Test
    void anOrdinaryMatterNeverSkipsTheDistrict() {
        Form form = filled().set("accusedSeat", "POLICE").set("straightToProvince", "yes");

        NewComplaint filed = check(form, road()).orElseThrow();

        assertThat(filed.accusedSeat()).isNull();
        assertThat(filed.straightToProvince()).isFalse();
    }

    @Test
    void anotherMatterIsNamedInWords() {
        assertThat(faults(filled(), at(OTHER))).containsExactly("filing.fault.category-words");
        assertThat(check(filled().set("categoryWords", "ลิง"), at(OTHER))
                        .orElseThrow()
                        .categoryWords())
                .isEqualTo("ลิง");
    }

    @ParameterizedTest
    @ValueSource(strings = {"๐๘๑ ๒๓๔ ๕๖๗๘", "081-234-5678", "+66 81 234 5678", "(081) 2345678"})
    void aPhoneIsReadAsItIsTyped(String typed) {
        NewComplaint filed = check(filled().set("phone", typed), road()).orElseThrow();

        assertThat(filed.parties().complainant().phone()).isEqualTo("0812345678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1567", "12345", "081234567", "ไม่มี"})
    void whatReachesNobodyIsNoPhone(String typed) {
        assertThat(faults(filled().set("phone", typed), road())).containsExactly("filing.fault.phone");
    }

    @Test
    void somePeopleHaveNoPhone() {
        assertThat(check(filled().set("phone", "").set("noPhone", "yes"), road()))
                .isPresent();
    }

    @Test
    void theDayItHappenedIsReadInBothErasAndDigits() {
        assertThat(check(happened("๑๕", "๑๑", "๒๕๖๙"), road()).orElseThrow().incidentOn())
                .isEqualTo(LocalDate.of(2026, 11, 15));
        assertThat(check(happened("15", "11", "2026"), road()).orElseThrow().incidentOn())
                .isEqualTo(LocalDate.of(2026, 11, 15));
        assertThat(faults(happened("31", "2", "2569"), road())).containsExactly("filing.fault.date");
        assertThat(faults(happened("15", "", ""), road())).containsExactly("filing.fault.date");
        assertThat(faults(happened("26", "11", "2569"), road())).containsExactly("filing.fault.date-to-come");
    }

    @Test
    void aVillageNumberIsANumber() {
        assertThat(check(filled().set("moo", "๑๒"), road())
                        .orElseThrow()
                        .where()
                        .moo())
                .isEqualTo(12);
        assertThat(faults(filled().set("moo", "สาม"), road())).containsExactly("filing.fault.moo");
    }

    @Test
    void aPinOutsideTheCountryIsLeftOut() {
        Form inside = filled().set("latitude", "17.1612").set("longitude", "104.1486");
        Form outside = filled().set("latitude", "51.5").set("longitude", "104.1486");

        assertThat(check(inside, road()).orElseThrow().where().latitude()).isEqualTo(17.1612);
        assertThat(check(outside, road()).orElseThrow().where().latitude()).isNull();
        assertThat(check(outside, road()).orElseThrow().where().longitude()).isNull();
    }

    @Test
    void aStoryMayBeVeryLongButNotLonger() {
        assertThat(check(filled().set("story", "ก".repeat(20_000)), road())).isPresent();
        assertThat(faults(filled().set("story", "ก".repeat(20_001)), road())).containsExactly("filing.fault.too-long");
    }

    @Test
    void theSameFormAfterMidnightIsTheSame() {
        UUID key = UUID.randomUUID();

        String before =
                FilingCheck.read(filled(), key, road(), TODAY).orElseThrow().body();
        String after = FilingCheck.read(filled(), key, road(), TODAY.plusDays(1))
                .orElseThrow()
                .body();

        assertThat(after).isEqualTo(before);
    }

    private static Form filled() {
        return Form.empty()
                .set("category", "0201")
                .set("story", "ถนนหน้าโรงเรียนเป็นหลุมลึก")
                .set("accusedKind", "AGENCY")
                .set("accusedName", "อบต. สมมติ")
                .set("complainant", "NAMED")
                .set("firstName", "สมศรี")
                .set("address", "99 หมู่ 3 ต.สมมติ")
                .set("phone", "081 234 5678");
    }

    private static Form anonymous() {
        return filled().set("complainant", "ANONYMOUS")
                .set("firstName", "")
                .set("address", "")
                .set("phone", "");
    }

    private static Form happened(String day, String month, String year) {
        return filled().set("incidentOn.day", day)
                .set("incidentOn.month", month)
                .set("incidentOn.year", year);
    }

    private static Chosen road() {
        return at(ROAD);
    }

    private static Chosen at(Category category) {
        return new Chosen(category, SAKON_NAKHON, MUEANG, null);
    }

    private static Optional<NewComplaint> check(Form form, Chosen chosen) {
        return FilingCheck.read(form, UUID.randomUUID(), chosen, TODAY);
    }

    private static List<String> faults(Form form, Chosen chosen) {
        assertThat(check(form, chosen)).isEmpty();
        return form.faults().stream().map(Fault::key).toList();
    }

    private static Category category(String code, boolean secret, boolean words) {
        return new Category(code, "ชื่อ", "name", secret, secret, false, words, 15, 15);
    }
}
