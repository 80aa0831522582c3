package th.go.dopa.damrongdhama.notifications;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import th.go.dopa.damrongdhama.database.RecurringJob;

/** What the system repeats for messages. */
@Configuration(proxyBeanMethods = false)
class NotificationJobs {

    @Bean
    RecurringJob outboxDelivery(Deliveries deliveries) {
        return new RecurringJob("outbox-delivery", Duration.ofSeconds(15), deliveries::run);
    }

    @Bean
    RecurringJob outboxBlanking(Upkeep upkeep) {
        return new RecurringJob("outbox-blanking", Duration.ofHours(1), upkeep::blank);
    }
}
