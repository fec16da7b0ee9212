package id.satugerbang.identity.web;

import id.satugerbang.support.mvc.ProblemWriter;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says that citizens' data is not to be had while the database is away; other failures stay with the common mapper. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseFailureAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFailureAdvice.class);

    private final ProblemWriter writer;

    DatabaseFailureAdvice(ProblemWriter writer) {
        this.writer = writer;
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        RecoverableDataAccessException.class,
        TransactionException.class
    })
    ResponseEntity<Object> databaseAway(Exception failure, HttpServletRequest request) {
        LOG.warn("the database does not answer: {}", failure.getClass().getSimpleName());
        return writer.answer(request, ProblemException.of(ProblemCode.CITIZEN_DATA_UNAVAILABLE));
    }
}
