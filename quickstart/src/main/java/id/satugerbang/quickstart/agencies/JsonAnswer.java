package id.satugerbang.quickstart.agencies;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a JSON body. */
public final class JsonAnswer {

    private JsonAnswer() {}

    /** The answer with that status and body. */
    public static ResponseDefinition of(int status, Object body) {
        return new ResponseDefinitionBuilder()
                .withStatus(status)
                .withHeader("Content-Type", "application/json; charset=utf-8")
                .withHeader("Cache-Control", "no-store")
                .withBody(JsonMapper.shared().writeValueAsString(body))
                .build();
    }
}
