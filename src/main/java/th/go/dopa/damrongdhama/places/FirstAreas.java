package th.go.dopa.damrongdhama.places;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** The areas that the system comes with, loaded once when the database is made; where they come from stands beside the files. */
@Component
class FirstAreas implements JavaMigration {

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("202611241101");
    }

    @Override
    public String getDescription() {
        return "the first areas are loaded";
    }

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws IOException {
        AreaLoad load = new AreaLoad(JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true)));
        try (Reader provinces = file("provinces.csv");
                Reader districts = file("districts.csv");
                Reader subdistricts = file("subdistricts.csv")) {
            AreaReport report = load.compare(AreaList.read(provinces, districts, subdistricts));
            if (!report.loadable()) {
                throw new IllegalStateException("the areas in the jar cannot be read: "
                        + report.problems().getFirst());
            }
        }
        load.take(null);
    }

    private static Reader file(String name) {
        return new InputStreamReader(
                Objects.requireNonNull(FirstAreas.class.getResourceAsStream("/places/" + name)),
                StandardCharsets.UTF_8);
    }
}
