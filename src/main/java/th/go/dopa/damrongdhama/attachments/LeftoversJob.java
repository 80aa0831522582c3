package th.go.dopa.damrongdhama.attachments;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import th.go.dopa.damrongdhama.database.RecurringJob;

@Configuration
class LeftoversJob {

    @Bean
    RecurringJob reportMissingAttachments(Leftovers leftovers) {
        return new RecurringJob("attachments-missing", Duration.ofDays(1), leftovers::reportMissing);
    }

    @Bean
    RecurringJob tidyAttachments(Leftovers leftovers) {
        return new RecurringJob("attachments-tidy", Duration.ofHours(1), leftovers::run);
    }
}
