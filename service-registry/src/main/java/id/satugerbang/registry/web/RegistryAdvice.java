package id.satugerbang.registry.web;

import id.satugerbang.registry.finding.ConformanceFailedException;
import id.satugerbang.registry.finding.Finding;
import id.satugerbang.registry.finding.FindingTexts;
import id.satugerbang.support.mvc.ProblemWriter;
import id.satugerbang.support.problem.ProblemCatalogue;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemError;
import id.satugerbang.support.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What only the registry refuses: releases that are not fit, and everything while its database is away. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RegistryAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryAdvice.class);

    /** SQLSTATE classes: connection, resources, operator intervention, system error. */
    private static final Set<String> UNAVAILABLE = Set.of("08", "53", "57", "58");

    /** SQLSTATE: a text that PostgreSQL cannot store, such as one with U+0000. */
    private static final String NOT_STORABLE = "22021";

    private final ProblemWriter writer;
    private final FindingTexts texts;

    RegistryAdvice(ProblemWriter writer, FindingTexts texts) {
        this.writer = writer;
        this.texts = texts;
    }

    @ExceptionHandler
    ResponseEntity<Object> unfit(ConformanceFailedException unfit, HttpServletRequest request) {
        Locale locale = ProblemCatalogue.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        List<ProblemError> errors = unfit.findings().stream()
                .filter(Finding::isError)
                .map(finding -> error(finding, locale))
                .toList();
        return writer.answer(request, ProblemException.of(ProblemCode.CONFORMANCE_FAILED, errors));
    }

    @ExceptionHandler
    ResponseEntity<Object> database(DataAccessException failure, HttpServletRequest request) {
        return writer.answer(request, refusal(failure));
    }

    @ExceptionHandler
    ResponseEntity<Object> transaction(TransactionException failure, HttpServletRequest request) {
        return writer.answer(request, unavailable(failure));
    }

    private static ProblemException refusal(DataAccessException failure) {
        String state = sqlState(failure);
        if (NOT_STORABLE.equals(state)) {
            return ProblemException.of(ProblemCode.INVALID_VALUE);
        }
        if (failure instanceof DataAccessResourceFailureException
                || failure instanceof TransientDataAccessException
                || (state.length() > 2 && UNAVAILABLE.contains(state.substring(0, 2)))) {
            return unavailable(failure);
        }
        LOG.error("unexpected failure of the database", failure);
        return ProblemException.of(ProblemCode.INTERNAL_ERROR);
    }

    private static ProblemException unavailable(Exception failure) {
        LOG.warn("database unavailable: {}", failure.getMessage());
        return ProblemException.of(ProblemCode.REGISTRY_UNAVAILABLE);
    }

    private ProblemError error(Finding finding, Locale locale) {
        String detail = texts.message(finding, locale) + " " + texts.fix(finding, locale);
        return new ProblemError(finding.pointer(), finding.code().wire(), detail);
    }

    private static String sqlState(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }
}
