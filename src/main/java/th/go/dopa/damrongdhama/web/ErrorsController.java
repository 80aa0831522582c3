package th.go.dopa.damrongdhama.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page for failures that no controller saw: of filters, of security, of the server itself. */
@Controller
@Open
class ErrorsController implements ErrorController {

    @RequestMapping("/error")
    Page failed(HttpServletRequest request) {
        return ErrorPage.of(
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404);
    }
}
