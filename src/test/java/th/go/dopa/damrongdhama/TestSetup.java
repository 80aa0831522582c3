package th.go.dopa.damrongdhama;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What all tests add to the application: nothing is replaced, statements are remembered. */
@TestConfiguration(proxyBeanMethods = false)
public class TestSetup {

    @Bean
    static StatementRecorder statementRecorder() {
        return new StatementRecorder();
    }
}
