package id.satugerbang.support.mvc;

import id.satugerbang.support.internal.InternalTokenVerifier;
import id.satugerbang.support.problem.ProblemCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Guards {@code /internal/**}: only parts of the platform named in {@code callers}, with a valid internal token, get through. */
final class InternalCallFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final InternalTokenVerifier verifier;
    private final Set<String> callers;
    private final ProblemWriter writer;

    InternalCallFilter(InternalTokenVerifier verifier, Set<String> callers, ProblemWriter writer) {
        this.verifier = verifier;
        this.callers = callers;
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !authorization.startsWith(BEARER)) {
            writer.write(request, response, ProblemCode.AUTHENTICATION_REQUIRED);
            return;
        }
        Optional<String> caller = verifier.verify(authorization.substring(BEARER.length()));
        if (caller.isEmpty()) {
            writer.write(request, response, ProblemCode.TOKEN_INVALID);
        } else if (!callers.contains(caller.get())) {
            writer.write(request, response, ProblemCode.ACCESS_DENIED);
        } else {
            InternalCaller.note(request, caller.get());
            chain.doFilter(request, response);
        }
    }
}
