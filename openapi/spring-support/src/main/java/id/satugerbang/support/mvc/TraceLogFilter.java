package id.satugerbang.support.mvc;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Names the trace in every log line of a call that came with one. */
final class TraceLogFilter extends OncePerRequestFilter {

    private static final String TRACE_ID = "trace_id";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String traceId = TraceIds.of(request);
        if (traceId == null) {
            chain.doFilter(request, response);
            return;
        }
        try (MDC.MDCCloseable entry = MDC.putCloseable(TRACE_ID, traceId)) {
            chain.doFilter(request, response);
        }
    }
}
