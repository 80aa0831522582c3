package th.go.dopa.damrongdhama.settings;

import java.time.Clock;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/** The first words of letters, put once into every database, also one that was there before letters were. */
@Component
class FirstLetterTexts implements JavaMigration {

    private final Clock clock;

    FirstLetterTexts(Clock clock) {
        this.clock = clock;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("202611261831");
    }

    @Override
    public String getDescription() {
        return "the first words of letters are put";
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
        FirstSettings.put(context, SettingKind.LETTERS, clock);
    }
}
