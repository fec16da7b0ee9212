package id.satugerbang.identity.web;

import org.flywaydb.core.internal.exception.sqlExceptions.FlywaySqlUnableToConnectToDbException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start-up that the database does not answer or does not let the service in, and what to do. */
class DatabaseAwayFailureAnalyzer extends AbstractFailureAnalyzer<FlywaySqlUnableToConnectToDbException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FlywaySqlUnableToConnectToDbException cause) {
        Throwable reason = cause.getCause() == null ? cause : cause.getCause();
        return new FailureAnalysis(
                "The database cannot be used: " + reason.getMessage(),
                "Start PostgreSQL, or correct spring.datasource.url, spring.datasource.username and"
                        + " spring.datasource.password (SPRING_DATASOURCE_URL and so on).",
                cause);
    }
}
