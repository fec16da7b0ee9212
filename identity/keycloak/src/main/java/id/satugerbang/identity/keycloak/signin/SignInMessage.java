package id.satugerbang.identity.keycloak.signin;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** {@code SignInEvent} of {@code openapi/internal.yaml}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SignInMessage(
        String id,
        String at,
        String kind,
        String subject,
        String client,
        @Nullable String ip) {}
