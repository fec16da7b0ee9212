package id.satugerbang.quickstart.agencies;

import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

/** Lets a {@link Responder} answer the stubs that name it. */
final class ResponderTransformer implements ResponseDefinitionTransformerV2 {

    private final String name;
    private final Responder responder;

    ResponderTransformer(String name, Responder responder) {
        this.name = name;
        this.responder = responder;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        return responder.answer(event.getRequest());
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }
}
