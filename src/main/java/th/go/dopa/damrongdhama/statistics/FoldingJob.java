package th.go.dopa.damrongdhama.statistics;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import th.go.dopa.damrongdhama.database.RecurringJob;

/** Folds what moved into the figures of provinces and the nation, so that few slips are left to add up. */
@Configuration(proxyBeanMethods = false)
class FoldingJob {

    @Bean
    RecurringJob foldsMonthlyFigures(KeptFigures kept) {
        return new RecurringJob("folds-monthly-figures", Duration.ofSeconds(30), kept::foldAll);
    }
}
