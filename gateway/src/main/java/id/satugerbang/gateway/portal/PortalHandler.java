package id.satugerbang.gateway.portal;

import id.satugerbang.gateway.platform.Browsers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Answers with one of the portal's files: its hashed assets for good, everything else only after asking again. */
final class PortalHandler {

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl ASK_AGAIN = CacheControl.noCache();

    private final PortalFiles files;

    PortalHandler(PortalFiles files) {
        this.files = files;
    }

    /** The file that answers a request; empty where the portal has none for it. */
    Optional<PortalFile> find(ServerHttpRequest request) {
        HttpMethod method = request.getMethod();
        String path = request.getURI().getRawPath();
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            return Optional.empty();
        }
        if (path.startsWith(PortalPaths.ASSETS)) {
            return files.at(path);
        }
        return PortalPaths.isPage(path) ? files.at(path).or(() -> index(request)) : Optional.empty();
    }

    private Optional<PortalFile> index(ServerHttpRequest request) {
        boolean root = request.getURI().getRawPath().equals("/");
        return root || Browsers.wantsPage(request) ? files.at(PortalFiles.INDEX) : Optional.empty();
    }

    Mono<Void> answer(ServerWebExchange exchange, PortalFile file) {
        ServerHttpRequest request = exchange.getRequest();
        ServerHttpResponse response = exchange.getResponse();
        HttpHeaders headers = response.getHeaders();
        boolean asset = request.getURI().getRawPath().startsWith(PortalPaths.ASSETS);
        headers.setCacheControl(asset ? FOR_GOOD : ASK_AGAIN);
        headers.setVary(List.of(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_ENCODING));
        byte[] body = encoded(request, headers, file);
        if (knows(request, headers.getETag())) {
            response.setStatusCode(HttpStatus.NOT_MODIFIED);
            headers.remove(HttpHeaders.CONTENT_ENCODING);
            return response.setComplete();
        }
        headers.setContentType(file.type());
        headers.setContentLength(body.length);
        return request.getMethod() == HttpMethod.HEAD
                ? response.setComplete()
                : response.writeWith(
                        Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private static byte[] encoded(ServerHttpRequest request, HttpHeaders headers, PortalFile file) {
        byte[] gzip = file.gzip();
        if (gzip == null || !acceptsGzip(request)) {
            headers.setETag(file.etag());
            return file.plain();
        }
        headers.setETag(file.etag().replaceFirst("\"$", "-gzip\""));
        headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
        return gzip;
    }

    private static boolean acceptsGzip(ServerHttpRequest request) {
        return request.getHeaders().getOrEmpty(HttpHeaders.ACCEPT_ENCODING).stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .map(coding -> coding.replace(" ", ""))
                .anyMatch(coding -> coding.equals("gzip") || (coding.startsWith("gzip;") && !coding.endsWith("q=0")));
    }

    private static boolean knows(ServerHttpRequest request, @org.jspecify.annotations.Nullable String etag) {
        return request.getHeaders().getIfNoneMatch().stream()
                .map(known -> known.startsWith("W/") ? known.substring(2) : known)
                .anyMatch(known -> known.equals(etag) || known.equals("*"));
    }
}
