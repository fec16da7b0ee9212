package id.satugerbang.gateway.platform;

import id.satugerbang.gateway.bind.AssertionKeys;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Public keys that verify a {@code Citizen-Assertion} (RFC 7517). */
@RestController
final class JwksController {

    /** Short enough that a new key is known everywhere before it signs. */
    private static final CacheControl CACHE =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final AssertionKeys keys;

    JwksController(AssertionKeys keys) {
        this.keys = keys;
    }

    @GetMapping("/.well-known/jwks.json")
    ResponseEntity<Map<String, Object>> keys() {
        return ResponseEntity.ok()
                .cacheControl(CACHE)
                .contentType(MediaType.APPLICATION_JSON)
                .body(keys.publicJwks());
    }
}
