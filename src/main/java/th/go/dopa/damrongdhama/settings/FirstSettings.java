package th.go.dopa.damrongdhama.settings;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** The first version of the settings that were there from the beginning, put once when the database is made. */
@Component
class FirstSettings implements JavaMigration {

    private final Clock clock;

    FirstSettings(Clock clock) {
        this.clock = clock;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("202611241301");
    }

    @Override
    public String getDescription() {
        return "the first settings are put";
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
    public void migrate(Context context) {
        for (SettingKind kind : EnumSet.range(SettingKind.CATEGORIES, SettingKind.MESSAGES)) {
            put(context, kind, clock);
        }
    }

    /** Puts the version that the system comes with. */
    static void put(Context context, SettingKind kind, Clock clock) {
        String body = SettingTexts.first(kind);
        SettingTexts.read(kind, body);
        JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true))
                .sql("""
                        insert into setting_version (kind, version, body, note, put_at) values (:kind, 1, :body, '', :now)
                        """)
                .param("kind", kind.name())
                .param("body", body)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
