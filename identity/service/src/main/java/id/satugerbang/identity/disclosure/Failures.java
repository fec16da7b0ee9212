package id.satugerbang.identity.disclosure;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;

/** Tells failures of the database apart. */
final class Failures {

    private Failures() {}

    /** True where nothing was written and another try may succeed: a race with another replica, a deadlock, one bad row. */
    static boolean mayPass(RuntimeException failure) {
        return failure instanceof DataIntegrityViolationException
                || failure instanceof PessimisticLockingFailureException;
    }
}
