package th.go.dopa.damrongdhama.audit;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import th.go.dopa.damrongdhama.database.RecurringJob;

/** Seals the journal every few seconds. */
@Configuration(proxyBeanMethods = false)
class SealingJob {

    @Bean
    RecurringJob sealsTheJournal(Sealing sealing) {
        return new RecurringJob("seals-the-journal", Duration.ofSeconds(5), sealing::sealAll);
    }
}
