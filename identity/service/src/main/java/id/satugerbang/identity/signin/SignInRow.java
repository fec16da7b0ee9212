package id.satugerbang.identity.signin;

import id.satugerbang.identity.web.TimeCursor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One sign-in, failed sign-in or sign-out of an account.
 *
 * @param times how many failed sign-ins of one hour it stands for, the last of them at {@code at}
 * @param firstAt the first of them, where there are several
 */
record SignInRow(
        UUID id,
        String subject,
        Instant at,
        String kind,
        String client,
        @Nullable String ip,
        int times,
        @Nullable Instant firstAt) {

    TimeCursor cursor() {
        return new TimeCursor(at, id);
    }

    @Override
    public String toString() {
        return "SignInRow[" + id + "]";
    }
}
