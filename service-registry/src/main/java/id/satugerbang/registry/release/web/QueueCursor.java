package id.satugerbang.registry.release.web;

import id.satugerbang.registry.release.application.WaitingRelease.Position;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** A place in the review queue as callers hold it. */
final class QueueCursor {

    private QueueCursor() {}

    static String text(Position position) {
        return position.submittedAt() + "_" + position.release();
    }

    /** A position in a list by number. @throws ProblemException {@code invalid_value} where it is none */
    static long number(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException noCursor) {
            throw ProblemException.at(ProblemCode.INVALID_VALUE, "/cursor", "invalid_cursor", "cursor");
        }
    }

    /** @throws ProblemException {@code invalid_value} where it is none */
    static Position parse(String cursor) {
        int split = cursor.indexOf('_');
        try {
            return new Position(
                    Instant.parse(cursor.substring(0, Math.max(split, 0))),
                    UUID.fromString(cursor.substring(split + 1)));
        } catch (DateTimeException | IllegalArgumentException noCursor) {
            throw ProblemException.at(ProblemCode.INVALID_VALUE, "/cursor", "invalid_cursor", "cursor");
        }
    }
}
