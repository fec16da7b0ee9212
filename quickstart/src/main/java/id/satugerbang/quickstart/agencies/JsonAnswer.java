package id.satugerbang.quickstart.agencies;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a JSON body. */
public final class JsonAnswer {

    private JsonAnswer() {}

    /** The answer with that status and body. */
    public static ResponseDefinition of(int status, Object body) {
        return of(status, "application/json; charset=utf-8", body);
    }

    /** The answer with a JSON media type of its own. */
    public static ResponseDefinition of(int status, String mediaType, Object body) {
        return new ResponseDefinitionBuilder()
                .withStatus(status)
                .withHeader("Content-Type", mediaType)
                .withHeader("Cache-Control", "no-store")
                .withBody(JsonMapper.shared().writeValueAsString(body))
                .build();
    }
}
