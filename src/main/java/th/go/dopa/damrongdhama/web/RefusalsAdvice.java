package th.go.dopa.damrongdhama.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Overtaken;
import th.go.dopa.damrongdhama.kernel.Refused;

/** Turns every refusal and failure into one calm page (หน้าข้อผิดพลาด); the only place where exceptions become statuses. */
@ControllerAdvice
@Order
class RefusalsAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalsAdvice.class);

    @ExceptionHandler
    Page notFound(NotFound nothing) {
        return ErrorPage.of(404);
    }

    @ExceptionHandler
    Page refused(Refused refusal) {
        return ErrorPage.of(409, refusal.key(), refusal.arguments().toArray());
    }

    @ExceptionHandler
    Page overtaken(Overtaken other) {
        return ErrorPage.of(409, "web.error.overtaken");
    }

    @ExceptionHandler
    Page tooLarge(MaxUploadSizeExceededException upload) {
        return ErrorPage.of(413);
    }

    @ExceptionHandler
    Page broken(MultipartException upload) {
        return ErrorPage.of(400);
    }

    @ExceptionHandler
    Page unanswered(DataAccessException failure) {
        return failed(failure);
    }

    /** What Spring itself found wrong with the request carries its status; what is left is a bug or a database that is away. */
    @ExceptionHandler
    @Nullable
    Page failed(Exception failure, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) {
            throw failure;
        }
        if (failure instanceof ErrorResponse answer) {
            HttpStatusCode status = answer.getStatusCode();
            answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            return ErrorPage.of(status.value());
        }
        return failed(failure);
    }

    private static Page failed(Exception failure) {
        int status = Failures.status(failure);
        LOG.error("answered {}", status, failure);
        return ErrorPage.of(status);
    }
}
