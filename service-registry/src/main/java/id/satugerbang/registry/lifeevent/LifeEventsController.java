package id.satugerbang.registry.lifeevent;

import id.satugerbang.api.registry.LifeEventsApi;
import id.satugerbang.api.registry.model.LifeEvent;
import id.satugerbang.api.registry.model.LifeEventInput;
import id.satugerbang.api.registry.model.LifeEventServices;
import id.satugerbang.api.registry.model.ListLifeEvents200Response;
import id.satugerbang.registry.access.Access;
import id.satugerbang.registry.access.Allowed;
import id.satugerbang.registry.access.Allowed.To;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Life events over HTTP: everybody reads, reviewers write. */
@RestController
class LifeEventsController implements LifeEventsApi {

    private final LifeEvents events;
    private final Access access;

    LifeEventsController(LifeEvents events, Access access) {
        this.events = events;
        this.access = access;
    }

    @Override
    @Allowed(To.EVERYBODY)
    public ResponseEntity<ListLifeEvents200Response> listLifeEvents() {
        return ResponseEntity.ok(new ListLifeEvents200Response(events.all()));
    }

    @Override
    @Allowed(To.EVERYBODY)
    public ResponseEntity<LifeEventServices> getLifeEvent(String slug, @Nullable String region) {
        return ResponseEntity.ok(new LifeEventServices(find(slug), events.services(slug, region)));
    }

    @Override
    @Allowed(To.REVIEWERS)
    public ResponseEntity<LifeEvent> putLifeEvent(String slug, LifeEventInput input) {
        access.reviewer();
        events.put(slug, input);
        return ResponseEntity.ok(find(slug));
    }

    private LifeEvent find(String slug) {
        return events.find(slug).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    }
}
