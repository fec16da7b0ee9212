package id.satugerbang.gateway.platform;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.InvalidMimeTypeException;

/** Tells a browser that opens a page from a program. */
public final class Browsers {

    private Browsers() {}

    /** True for GET and HEAD whose {@code Accept} names {@code text/html}; a wildcard does not. */
    public static boolean wantsPage(ServerHttpRequest request) {
        HttpMethod method = request.getMethod();
        return (method == HttpMethod.GET || method == HttpMethod.HEAD) && acceptsHtml(request);
    }

    private static boolean acceptsHtml(ServerHttpRequest request) {
        try {
            return request.getHeaders().getAccept().stream()
                    .anyMatch(type -> type.isConcrete() && type.equalsTypeAndSubtype(MediaType.TEXT_HTML));
        } catch (InvalidMimeTypeException malformed) {
            return false;
        }
    }
}
