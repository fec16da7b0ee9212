package id.satugerbang.support.mvc;

import id.satugerbang.support.problem.ProblemCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests whose path or query has no meaning, before anything reads them: the server and Spring throw where they meet such
 * a thing, each in another way and in another place.
 *
 * <p>A percent sign that stands in a path after decoding names nothing here, since no path of the contracts has one: 404.
 */
final class ReadableRequestFilter extends OncePerRequestFilter {

    private final ProblemWriter problems;

    ReadableRequestFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        if (!PercentEncoding.isText(path) || !isQuery(request.getQueryString())) {
            problems.write(request, response, ProblemCode.MALFORMED_REQUEST);
        } else if (path.contains("%25")) {
            problems.write(request, response, ProblemCode.NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Pairs with a name each, or nothing between two separators. */
    private static boolean isQuery(@Nullable String query) {
        if (query == null) {
            return true;
        }
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith("=") || !PercentEncoding.isText(pair)) {
                return false;
            }
        }
        return true;
    }
}
