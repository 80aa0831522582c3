package th.go.dopa.damrongdhama.exchange.imports;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import th.go.dopa.damrongdhama.database.RecurringJob;

@Configuration
class BacklogJobs {

    @Bean
    RecurringJob worksOnTheBacklog(BacklogWork work) {
        return new RecurringJob("backlog-work", Duration.ofSeconds(1), work::run);
    }

    @Bean
    RecurringJob blanksTheBacklog(BacklogUpkeep upkeep) {
        return new RecurringJob("backlog-blanking", Duration.ofHours(1), upkeep::blank);
    }
}
