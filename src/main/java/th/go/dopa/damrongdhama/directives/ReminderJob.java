package th.go.dopa.damrongdhama.directives;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import th.go.dopa.damrongdhama.database.RecurringJob;

/** Reminds offices of circulars that are to be reported on. */
@Configuration(proxyBeanMethods = false)
class ReminderJob {

    @Bean
    RecurringJob remindsOfCirculars(Reminders reminders) {
        return new RecurringJob("circular-reminders", Duration.ofMinutes(10), reminders::work);
    }
}
