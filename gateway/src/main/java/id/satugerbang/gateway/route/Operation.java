package id.satugerbang.gateway.route;

import id.satugerbang.support.caller.Assurance;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One method and path template of a release's OpenAPI document.
 *
 * @param id {@code operationId} of the document
 * @param method HTTP method, upper case
 * @param path path template, for example <code>/kartu/{nomor}</code>
 * @param audience whom it is for; empty is denied to everybody
 * @param assurance least assurance of a citizen
 * @param headers header parameters that it declares, in lower case
 * @param error how its answers say that they failed; absent where the status says it
 * @param events true where it may answer with a stream of events, which has no end of its own
 * @param use what it does with a citizen's data
 */
public record Operation(
        String id,
        String method,
        String path,
        Set<Audience> audience,
        Assurance assurance,
        Set<String> headers,
        @Nullable ErrorEnvelope error,
        boolean events,
        CitizenUse use) {

    public Operation {
        audience = Set.copyOf(audience);
        headers = Set.copyOf(headers);
    }

    /** An operation whose status alone says whether it failed, and that needs no citizen's data. */
    public Operation(String id, String method, String path, Set<Audience> audience, Assurance assurance) {
        this(id, method, path, audience, assurance, Set.of(), null, false, CitizenUse.NONE);
    }
}
