package th.go.dopa.damrongdhama.settings.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import th.go.dopa.damrongdhama.complaints.OrderKind;
import th.go.dopa.damrongdhama.web.Fault;
import th.go.dopa.damrongdhama.web.Form;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the fields show of a version is all that is in it: sent back untouched, it is the same. */
class FieldsTest {

    @ParameterizedTest
    @MethodSource("screens")
    void aFormSentBackUntouchedChangesNothing(Fields fields, String setting) {
        JsonNode version = first(setting);
        Form form = Form.empty();

        fields.fill(form, version);

        assertThat(fields.read(form, version)).isEqualTo(version);
        assertThat(form.faults()).isEmpty();
    }

    static Stream<Arguments> screens() {
        return Stream.concat(
                Stream.of(
                        Arguments.of(PlainFields.DEADLINES, "deadlines"),
                        Arguments.of(PlainFields.MESSAGES, "messages"),
                        Arguments.of(new HolidayFields(), "holidays"),
                        Arguments.of(new DelegationFields(), "delegation"),
                        Arguments.of(new LetterFields(), "letters")),
                StreamSupport.stream(first("categories").get("mains").spliterator(), false)
                        .map(main ->
                                Arguments.of(new MainFields(main.get("code").asString()), "categories")));
    }

    @Test
    void thaiDigitsAreNumbersAndWhatIsImpossibleIsSaidBesideItsField() {
        Form form = Form.empty();
        PlainFields.DEADLINES.fill(form, first("deadlines"));
        form.set("agencyReportDays", "๑๐").set("officeOpens", "8.45");

        JsonNode body = PlainFields.DEADLINES.read(form, first("deadlines"));

        assertThat(body.get("agencyReportDays").asInt()).isEqualTo(10);
        assertThat(body.get("officeOpens").asString()).isEqualTo("08:45");
        assertThat(form.faults()).isEmpty();

        form.set("agencyReportDays", "30").set("lunchEnds", "11:00").set("civilMediation.longestDays", "89");
        PlainFields.DEADLINES.read(form, first("deadlines"));
        assertThat(faulty(form)).containsExactly("agencyReportLongestDays", "civilMediation.longestDays", "lunchEnds");
    }

    @Test
    void aHolidayIsALineAndABadLineIsNamed() {
        Form form = Form.empty();
        HolidayFields fields = new HolidayFields();
        fields.fill(form, first("holidays"));
        form.set("days", "๓ มี.ค. 2569 x\n1/6/2569 วันวิสาขบูชา | Visakha Bucha\n\n3/3/2569 วันมาฆบูชา");
        form.set("checkedYears", "๒๕๖๙, 2570");

        JsonNode body = fields.read(form, first("holidays"));

        assertThat(body.get("days").toString())
                .isEqualTo("[{\"date\":\"2026-03-03\",\"nameTh\":\"วันมาฆบูชา\",\"nameEn\":\"วันมาฆบูชา\"},"
                        + "{\"date\":\"2026-06-01\",\"nameTh\":\"วันวิสาขบูชา\",\"nameEn\":\"Visakha Bucha\"}]");
        assertThat(body.get("checkedYears").toString()).isEqualTo("[2026,2027]");
        assertThat(form.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.key()).isEqualTo("settings.fault.line");
            assertThat(fault.arguments()).containsExactly("๓ มี.ค. 2569 x");
        });
    }

    @Test
    void aNewTypeGetsTheNextCodeAndADroppedOneIsGone() {
        Form form = Form.empty();
        MainFields fields = new MainFields("02");
        fields.fill(form, first("categories"));
        form.set("s5-drop", "yes")
                .set("new-nameTh", "ท่าเรือ")
                .set("new-nameEn", "Pier")
                .set("new-targetDays", "20");

        JsonNode subs = fields.read(form, first("categories")).at("/mains/1/subs");

        assertThat(form.faults()).isEmpty();
        assertThat(StreamSupport.stream(subs.spliterator(), false)
                        .map(sub -> sub.get("code").asString()))
                .containsExactly("01", "02", "03", "04", "05", "07");
        assertThat(subs.get(5).get("targetDays").asInt()).isEqualTo(20);
    }

    @Test
    void aNewMainTypeStandsBeforeWhateverElseThereIs() {
        Form form = Form.empty();
        MainFields fields = new MainFields(MainFields.NEW);
        fields.fill(form, first("categories"));
        form.set("nameTh", "การบิน")
                .set("nameEn", "Flying")
                .set("new-nameTh", "โดรน")
                .set("new-nameEn", "Drones");

        List<String> codes = StreamSupport.stream(
                        fields.read(form, first("categories")).get("mains").spliterator(), false)
                .map(main -> main.get("code").asString())
                .toList();

        assertThat(form.faults()).isEmpty();
        assertThat(codes)
                .isSorted()
                .hasSize(first("categories").get("mains").size() + 1)
                .endsWith("99")
                .allMatch(code -> code.length() == 2);
    }

    @Test
    void theActsOnTheScreenAreThoseThatAChiefCanOrder() {
        assertThat(DelegationFields.ACTS)
                .containsExactlyElementsOf(
                        Stream.of(OrderKind.values()).map(Enum::name).toList());
    }

    private static List<String> faulty(Form form) {
        return form.faults().stream().map(Fault::field).toList();
    }

    private static JsonNode first(String setting) {
        try {
            return JsonMapper.shared()
                    .readTree(new ClassPathResource("settings/" + setting + ".json")
                            .getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
