package th.go.dopa.damrongdhama.publication.results;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import th.go.dopa.damrongdhama.database.RecurringJob;

/** Looks every quarter of an hour whether a new month has begun, and then releases the results. */
@Configuration(proxyBeanMethods = false)
class ReleaseJob {

    @Bean
    RecurringJob releasesResults(Releases releases) {
        return new RecurringJob("releases-results", Duration.ofMinutes(15), releases::releaseWhenDue);
    }
}
