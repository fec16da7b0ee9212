package id.satugerbang.gateway.route;

import id.satugerbang.support.caller.Assurance;
import java.util.Set;

/**
 * One method and path template of a release's OpenAPI document.
 *
 * @param id {@code operationId} of the document
 * @param method HTTP method, upper case
 * @param path path template, for example <code>/kartu/{nomor}</code>
 * @param audience whom it is for; empty is denied to everybody
 * @param assurance least assurance of a citizen
 */
public record Operation(String id, String method, String path, Set<Audience> audience, Assurance assurance) {

    public Operation {
        audience = Set.copyOf(audience);
    }
}
