package th.go.dopa.damrongdhama.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that is away for a while (503) from a mistake of ours (500), and both from a reader who hung up. */
final class Failures {

    private Failures() {}

    static int status(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof QueryTimeoutException
                    || cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLRecoverableException) {
                return 503;
            }
        }
        return 500;
    }

    /** Whether the reader went away before the answer was written. */
    static boolean gone(Throwable failure) {
        return failure instanceof IOException
                && !(failure.getCause() instanceof ServletException)
                && failure.getClass().getName().contains("ClientAbort");
    }
}
