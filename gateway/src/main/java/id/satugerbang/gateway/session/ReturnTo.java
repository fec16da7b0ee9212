package id.satugerbang.gateway.session;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where a browser goes after sign-in: a path of this origin, never anywhere else. */
final class ReturnTo {

    static final String HOME = "/";
    private static final int LONGEST = 2000;

    private ReturnTo() {}

    /** {@code wanted} where it is a path on the same origin in every browser's reading, else the home page. */
    static String safe(@Nullable String wanted) {
        if (wanted == null) {
            return HOME;
        }
        boolean safe = wanted.length() <= LONGEST
                && wanted.startsWith("/")
                && !wanted.startsWith("//")
                && !wanted.startsWith("/auth/")
                && wanted.chars().allMatch(ReturnTo::harmless)
                && isUri(wanted);
        return safe ? wanted : HOME;
    }

    private static boolean isUri(String wanted) {
        try {
            return new URI(wanted).getRawAuthority() == null;
        } catch (URISyntaxException notOne) {
            return false;
        }
    }

    /** Visible ASCII without the backslash, which browsers read as a slash. */
    private static boolean harmless(int character) {
        return character > ' ' && character < 0x7f && character != '\\';
    }
}
