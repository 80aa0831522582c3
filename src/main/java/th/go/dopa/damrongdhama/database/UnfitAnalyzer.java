package th.go.dopa.damrongdhama.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a sentence instead of a stack trace when the database cannot be used. */
class UnfitAnalyzer extends AbstractFailureAnalyzer<Unfit> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, Unfit cause) {
        return new FailureAnalysis(cause.reason(), cause.action(), cause);
    }
}
