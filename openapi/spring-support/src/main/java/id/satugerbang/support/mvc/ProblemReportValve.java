package id.satugerbang.support.mvc;

import id.satugerbang.support.problem.Problem;
import id.satugerbang.support.problem.ProblemCatalogue;
import id.satugerbang.support.problem.ProblemCode;
import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers with a problem where Tomcat refuses a request by itself: a target that it cannot read, a header too large, a failure
 * outside of the application. Tomcat makes it by its name.
 */
public class ProblemReportValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemReportValve.class);

    private final ProblemCatalogue catalogue = new ProblemCatalogue();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        boolean refused = response.getStatus() >= 400 && response.getContentWritten() == 0;
        if (!refused || !response.setErrorReported()) {
            return;
        }
        Problem problem = catalogue.problem(
                code(response.getStatus()), null, List.of(), null, request.getHeader("Accept-Language"));
        try {
            response.setStatus(problem.status());
            response.setContentType(Problem.MEDIA_TYPE);
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.getOutputStream().write(JsonMapper.shared().writeValueAsBytes(problem));
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("a refusal could not be written", gone);
        }
    }

    private static ProblemCode code(int status) {
        return switch (status) {
            case 404 -> ProblemCode.NOT_FOUND;
            case 405, 501 -> ProblemCode.METHOD_NOT_ALLOWED;
            case 413 -> ProblemCode.BODY_TOO_LARGE;
            default -> status < 500 ? ProblemCode.MALFORMED_REQUEST : ProblemCode.INTERNAL_ERROR;
        };
    }
}
