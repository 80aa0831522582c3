package th.go.dopa.damrongdhama;

import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import th.go.dopa.damrongdhama.HouseRules.Source;

/** Keeps the rules of the house; each rule is also shown a planted fault. */
@DeskTest
class HouseRulesTest {

    private static final List<Source> JAVA = Source.under("src/main/java", ".java");
    private static final List<Source> SQL = Source.under("src/main/resources", ".sql");
    private static final List<Source> TEMPLATES = Source.under("src/main/jte", ".jte");

    @Autowired
    JdbcClient jdbc;

    @Test
    void roomsUseOnlyWhatLiesBelowThem() {
        ApplicationModules.of(Application.class).verify();
    }

    @Test
    void nothingAsksTheMachineForTheTime() {
        assertThat(JAVA.stream().flatMap(java -> HouseRules.readsTheTime(java).stream()))
                .isEmpty();
        assertThat(SQL.stream().flatMap(sql -> HouseRules.readsTheTimeInSql(sql).stream()))
                .isEmpty();

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
        assertThat(JAVA.stream().flatMap(java -> HouseRules.tooLong(java).stream()))
                .isEmpty();

        assertThat(HouseRules.tooLong(java("void a() {" + "\n".repeat(41) + "}")))
                .hasSize(1);
        assertThat(HouseRules.tooLong(java("\n".repeat(400)))).hasSize(1);
    }

    @Test
    void wordsThatPeopleReadStandInTheMessages() {
        assertThat(JAVA.stream().flatMap(java -> HouseRules.thaiInCode(java).stream()))
                .isEmpty();
        assertThat(TEMPLATES.stream().flatMap(template -> HouseRules.thaiInTemplate(template).stream()))
                .isEmpty();

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
