package th.go.dopa.damrongdhama;

import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import th.go.dopa.damrongdhama.HouseRules.Source;
import th.go.dopa.damrongdhama.web.Language;
import th.go.dopa.damrongdhama.web.Words;

/** Keeps the rules of the house; each rule is also shown a planted fault. */
@DeskTest
class HouseRulesTest {

    private static final List<Source> JAVA = Source.under("src/main/java", ".java");

    static {
        HouseRules.read(JAVA);
    }

    private static final List<Source> SQL = Source.under("src/main/resources", ".sql");
    private static final List<Source> TEMPLATES = Source.under("src/main/jte", ".jte");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Words words;

    @Test
    void roomsUseOnlyWhatLiesBelowThem() {
        ApplicationModules.of(Application.class).verify();
    }

    @Test
    void nothingAsksTheMachineForTheTime() {
        none(JAVA, HouseRules::readsTheTime);
        none(SQL, HouseRules::readsTheTimeInSql);

        assertThat(HouseRules.readsTheTime(java("Instant at = Instant.now();"))).hasSize(1);
        assertThat(HouseRules.readsTheTime(java("String sql = \"select now()\";")))
                .hasSize(1);
        assertThat(HouseRules.readsTheTimeInSql(new Source(Path.of("a.sql"), "at date default current_date")))
                .hasSize(1);
    }

    @Test
    void everyTableIsWrittenByOneRoom() {
        assertThat(HouseRules.writers(JAVA, HouseRules.tables(SQL))).isEmpty();

        assertThat(HouseRules.writers(
                        List.of(
                                in("audit", "String a = \"insert into journal (id) values (1)\";"),
                                in("places", "String b = \"update journal set id = 1\";")),
                        Set.of("journal")))
                .containsOnlyKeys("journal");
        assertThat(HouseRules.writers(
                        List.of(
                                in("audit", "String a = \"delete from journal\";"),
                                in("places", "String b = \"select 1 from journal for update\";")),
                        Set.of("journal")))
                .isEmpty();
    }

    @Test
    void filesAndMethodsAreShort() {
        none(JAVA, HouseRules::tooLong);

        assertThat(HouseRules.tooLong(java("void a() {" + "\n".repeat(41) + "}")))
                .hasSize(1);
        assertThat(HouseRules.tooLong(java("\n".repeat(400)))).hasSize(1);
    }

    @Test
    void wordsThatPeopleReadStandInTheMessages() {
        none(JAVA, HouseRules::thaiInCode);
        none(TEMPLATES, HouseRules::thaiInTemplate);

        assertThat(HouseRules.thaiInCode(java("/** เรื่อง */ String a = \"เรื่อง\";")))
                .isNotEmpty();
        assertThat(HouseRules.thaiInCode(java("/** เรื่อง */ String a = \"\";")))
                .isEmpty();
        assertThat(HouseRules.thaiInTemplate(new Source(Path.of("a.jte"), "<p>เรื่อง</p>")))
                .isNotEmpty();
    }

    @Test
    void nothingIsInjectedIntoFields() {
        JavaClasses ours = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("th.go.dopa.damrongdhama");

        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(ours);

        assertThatThrownBy(() -> NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(
                        new ClassFileImporter().importClasses(HouseRulesTest.class)))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void everyTableSaysWhatItHolds() {
        assertThat(uncommented()).isEmpty();

        jdbc.sql("create table planted (id bigint)").update();
        assertThat(uncommented()).containsExactly("public.planted");
    }

    @Test
    void everyForeignKeyIsIndexed() {
        assertThat(unindexed()).isEmpty();

        jdbc.sql("create table planted (id bigint references journal (id))").update();
        assertThat(unindexed()).containsExactly("planted.planted_id_fkey");
    }

    @Test
    void casesAreFoundThroughSight() {
        none(JAVA, HouseRules::passesBySight);

        assertThat(HouseRules.passesBySight(
                        in("complaints/worklists", "String a = \"select id from complaint where id = 1\";")))
                .hasSize(1);
        assertThat(HouseRules.passesBySight(in(
                        "complaints/worklists", "String a = \"select 1 from tracking_code join complaint on true\";")))
                .hasSize(1);
        assertThat(HouseRules.passesBySight(in(
                        "complaints/worklists",
                        "String a = \"select 1 from complaint_sight join complaint on true\";")))
                .isEmpty();
        assertThat(HouseRules.passesBySight(
                        in("complaints/worklists", "String a = \"select id from complaint_sight\";")))
                .isEmpty();
        assertThat(HouseRules.passesBySight(in("complaints", "String a = \"select id from complaint\";")))
                .isEmpty();
    }

    @Test
    void everyRoomSaysWhatItMayUse() {
        List<Source> infos = JAVA.stream()
                .filter(java -> java.path().endsWith("package-info.java"))
                .toList();
        none(infos, HouseRules::undeclared);
        Set<Path> told = infos.stream().map(info -> info.path().getParent()).collect(Collectors.toSet());
        assertThat(JAVA)
                .allSatisfy(java -> assertThat(told).contains(java.path().getParent()));

        assertThat(HouseRules.undeclared(new Source(Path.of("th/go/dopa/damrongdhama/audit/package-info.java"), "")))
                .hasSize(2);
    }

    @Test
    void everyKeyHasItsWordsAndEveryWordIsUsed() {
        Set<String> thai = words.all(Language.TH).keySet();
        Set<String> english = words.all(Language.EN).keySet();
        List<Source> sources = Stream.concat(JAVA.stream(), TEMPLATES.stream()).toList();
        none(sources, source -> HouseRules.unknownWords(source, thai));
        none(
                TEMPLATES,
                template -> template.text().contains("kit.publicframe")
                                && !template.path().startsWith("src/main/jte/people")
                        ? HouseRules.unknownWords(template, english)
                        : List.of());
        assertThat(HouseRules.unusedWords(thai, sources))
                .as("words nobody says")
                .isEmpty();
        assertThat(onlyInOneLanguage())
                .as("words in one language only, though the room speaks both")
                .isEmpty();

        Source planted = new Source(Path.of("a.jte"), "${visit.t(\"web.no-such\")} ${visit.t(\"web.kind.\" + kind)}");
        assertThat(HouseRules.unknownWords(planted, Set.of("web.other"))).containsExactly("a.jte: web.no-such");
        assertThat(HouseRules.unusedWords(Set.of("web.kind.A", "web.no-such", "web.else"), List.of(planted)))
                .containsExactly("web.else");
    }

    @Test
    void theShopWindowSeesPublishedViewsOnly() {
        assertThat(openToTheShopWindow()).allMatch(name -> name.matches("view [a-z.]*[a-z_]+_(fact|public)"));

        jdbc.sql("create table planted (id bigint)").update();
        jdbc.sql("grant select on planted to shop_window").update();
        assertThat(openToTheShopWindow()).contains("table planted");
    }

    private List<String> openToTheShopWindow() {
        return jdbc.sql("""
                        select case c.relkind when 'v' then 'view ' else 'table ' end || c.oid::regclass
                          from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind in ('r', 'p', 'v', 'm') and n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%'
                           and has_table_privilege('shop_window', c.oid, 'select')
                         order by 1
                        """).query(String.class).list();
    }

    /** Compares the files of a room that has both languages. */
    private static List<String> onlyInOneLanguage() {
        List<Source> files = Source.under("src/main/resources/messages", "_en.properties");
        return files.stream()
                .flatMap(english -> {
                    Path thai = Path.of(english.path().toString().replace("_en.", "_th."));
                    Set<Object> one = keys(english.path());
                    Set<Object> other = keys(thai);
                    return Stream.concat(
                            one.stream().filter(key -> !other.contains(key)).map(key -> thai + " lacks " + key),
                            other.stream()
                                    .filter(key -> !one.contains(key))
                                    .map(key -> english.path() + " lacks " + key));
                })
                .toList();
    }

    private static Set<Object> keys(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.keySet();
    }

    private static void none(List<Source> sources, Function<Source, List<String>> rule) {
        List<String> faults =
                sources.stream().flatMap(source -> rule.apply(source).stream()).toList();
        if (!faults.isEmpty()) {
            throw new AssertionError(faults.size() + " faults:\n  " + String.join("\n  ", faults));
        }
    }

    private List<String> uncommented() {
        return jdbc.sql("""
                        select n.nspname || '.' || c.relname
                          from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
                           and c.relname <> 'flyway_schema_history' and n.nspname not like 'pg\\_%'
                           and obj_description(c.oid, 'pg_class') is null
                         order by 1
                        """).query(String.class).list();
    }

    /** A key's columns must be the first of an index, in any order among themselves. */
    private List<String> unindexed() {
        return jdbc.sql("""
                        select k.conrelid::regclass || '.' || k.conname
                          from pg_constraint k
                         where k.contype = 'f'
                           and not exists (select from pg_index i
                                            where i.indrelid = k.conrelid
                                              and (select array_agg(a order by a) from unnest((i.indkey::int2[])[0:cardinality(k.conkey) - 1]) a)
                                                = (select array_agg(a order by a) from unnest(k.conkey) a))
                         order by 1
                        """).query(String.class).list();
    }

    private static Source java(String member) {
        return in("audit", member);
    }

    private static Source in(String room, String member) {
        return new Source(
                Path.of("src/main/java/th/go/dopa/damrongdhama/" + room + "/Planted.java"),
                "class Planted { " + member + " }");
    }
}
