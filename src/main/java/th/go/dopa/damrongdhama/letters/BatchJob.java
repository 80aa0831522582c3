package th.go.dopa.damrongdhama.letters;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import th.go.dopa.damrongdhama.database.RecurringJob;

/** Draws the letters of ordered batches soon after they were ordered. */
@Configuration(proxyBeanMethods = false)
class BatchJob {

    @Bean
    RecurringJob drawsBatchesOfLetters(Batches batches) {
        return new RecurringJob("letter-batches", Duration.ofSeconds(3), batches::work);
    }
}
