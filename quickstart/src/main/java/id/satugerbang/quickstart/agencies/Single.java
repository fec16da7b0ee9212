package id.satugerbang.quickstart.agencies;

import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.QueryParameter;
import com.github.tomakehurst.wiremock.http.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** Reads a request strictly: what it says twice counts as not said. */
public final class Single {

    private Single() {}

    /** Value of a header that is there once. */
    public static Optional<String> header(Request request, String name) {
        HttpHeader header = request.header(name);
        return header.isPresent() && header.values().size() == 1 ? Optional.of(header.firstValue()) : Optional.empty();
    }

    /** Decoded value of a query parameter that is there once. */
    public static Optional<String> query(Request request, String name) {
        QueryParameter parameter = request.queryParameter(name);
        return parameter.isPresent() && parameter.values().size() == 1
                ? Optional.of(parameter.firstValue())
                : Optional.empty();
    }

    /** The last segment of the path. */
    public static String lastSegment(Request request) {
        String path = request.getUrl().split("\\?", -1)[0];
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** True where the secret was given, compared in constant time. */
    public static boolean matches(Optional<String> given, String secret) {
        return given.filter(value -> MessageDigest.isEqual(
                        value.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }
}
