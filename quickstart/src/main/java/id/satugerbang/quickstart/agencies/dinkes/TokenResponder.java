package id.satugerbang.quickstart.agencies.dinkes;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import id.satugerbang.quickstart.agencies.JsonAnswer;
import id.satugerbang.quickstart.agencies.Responder;
import id.satugerbang.quickstart.agencies.Single;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Token endpoint for client credentials (RFC 6749 section 4.4), the client named in the form or by HTTP Basic. */
final class TokenResponder implements Responder {

    private final String clientId;
    private final String clientSecret;
    private final AccessTokens tokens;

    TokenResponder(String clientId, String clientSecret, AccessTokens tokens) {
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.tokens = tokens;
    }

    @Override
    public ResponseDefinition answer(Request request) {
        Map<String, String> form = form(request.getBodyAsString());
        if (!"client_credentials".equals(form.get("grant_type"))) {
            return JsonAnswer.of(400, Map.of("error", "unsupported_grant_type"));
        }
        if (!known(Single.header(request, "Authorization")
                .map(TokenResponder::basic)
                .orElse(form))) {
            return JsonAnswer.of(401, Map.of("error", "invalid_client"));
        }
        return JsonAnswer.of(
                200,
                Map.of(
                        "access_token",
                        tokens.issue(),
                        "token_type",
                        "Bearer",
                        "expires_in",
                        AccessTokens.LIFE.toSeconds()));
    }

    private boolean known(Map<String, String> client) {
        return Single.matches(Optional.ofNullable(client.get("client_id")), clientId)
                && Single.matches(Optional.ofNullable(client.get("client_secret")), clientSecret);
    }

    private static Map<String, String> basic(String header) {
        try {
            String pair = new String(
                    Base64.getDecoder().decode(header.replaceFirst("(?i)^Basic ", "")), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Map.of()
                    : Map.of(
                            "client_id", decoded(pair.substring(0, colon)),
                            "client_secret", decoded(pair.substring(colon + 1)));
        } catch (IllegalArgumentException notBasic) {
            return Map.of();
        }
    }

    private static Map<String, String> form(String body) {
        Map<String, String> fields = new HashMap<>();
        for (String field : body.split("&", -1)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(field.substring(0, equals), decoded(field.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
