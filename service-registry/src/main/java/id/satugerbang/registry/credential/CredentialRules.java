package id.satugerbang.registry.credential;

import id.satugerbang.api.registry.model.ApiKeyCredential;
import id.satugerbang.api.registry.model.CredentialInput;
import id.satugerbang.api.registry.model.HmacCredential;
import id.satugerbang.api.registry.model.OAuth2ClientCredential;
import id.satugerbang.api.registry.model.UpstreamAuthType;
import id.satugerbang.registry.conformance.AddressRules;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemError;
import id.satugerbang.support.problem.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the contract's schema cannot say about a credential; refusals name places, never values. */
@Component
class CredentialRules {

    private static final String INVALID = ProblemCode.INVALID_VALUE.wire();
    private static final Pattern HEADER_VALUE = Pattern.compile("[!-~](?:[ -~]*[!-~])?");

    /** Headers that frame a message, belong to a connection, or that only the platform sets. */
    private static final Set<String> RESERVED = Set.of(
            "accept-encoding",
            "citizen-assertion",
            "connection",
            "content-encoding",
            "content-length",
            "content-type",
            "cookie",
            "expect",
            "host",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "satu-region",
            "te",
            "traceparent",
            "tracestate",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "x-request-id");

    private final AddressRules addresses;

    CredentialRules(AddressRules addresses) {
        this.addresses = addresses;
    }

    /** @throws ProblemException {@code invalid_value} with the places that are wrong */
    void check(CredentialInput input) {
        List<ProblemError> errors = new ArrayList<>();
        checkMembers(input, errors);
        if (input.getApiKey() != null) {
            check(input.getApiKey(), errors);
        }
        if (input.getOauth2Client() != null) {
            check(input.getOauth2Client(), errors);
        }
        if (input.getHmac() != null) {
            check(input.getHmac(), errors);
        }
        if (!errors.isEmpty()) {
            throw ProblemException.of(ProblemCode.INVALID_VALUE, errors);
        }
    }

    private static void checkMembers(CredentialInput input, List<ProblemError> errors) {
        String type = input.getType().getValue();
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("api_key", input.getApiKey());
        members.put("oauth2_client", input.getOauth2Client());
        members.put("hmac", input.getHmac());
        members.forEach((name, value) -> {
            if (name.equals(type) != (value != null)) {
                errors.add(new ProblemError("/" + name, value == null ? "required" : INVALID, "type: " + type));
            }
        });
        if (input.getType() == UpstreamAuthType.NONE) {
            errors.add(new ProblemError("/type", INVALID, type));
        }
    }

    private static void check(ApiKeyCredential key, List<ProblemError> errors) {
        if (key.getIn() == ApiKeyCredential.InEnum.HEADER) {
            if (RESERVED.contains(key.getName().toLowerCase(Locale.ROOT))) {
                errors.add(new ProblemError("/api_key/name", INVALID, key.getName()));
            }
            checkHeaderValue(key.getValue(), "/api_key/value", errors);
        }
    }

    private void check(OAuth2ClientCredential client, List<ProblemError> errors) {
        addresses
                .fault(client.getTokenUrl())
                .ifPresent(fault -> errors.add(new ProblemError(
                        "/oauth2_client/token_url", fault.code().wire(), fault.what())));
        if (addresses.isClear(client.getTokenUrl())) {
            errors.add(new ProblemError(
                    "/oauth2_client/token_url", FindingCode.UPSTREAM_UNENCRYPTED.wire(), client.getTokenUrl()));
        }
    }

    private static void check(HmacCredential hmac, List<ProblemError> errors) {
        checkHeaderValue(hmac.getConsumerId(), "/hmac/consumer_id", errors);
        if (hmac.getUserKey() != null) {
            checkHeaderValue(hmac.getUserKey(), "/hmac/user_key", errors);
        }
    }

    private static void checkHeaderValue(String value, String pointer, List<ProblemError> errors) {
        if (!HEADER_VALUE.matcher(value).matches()) {
            errors.add(new ProblemError(pointer, INVALID, null));
        }
    }
}
