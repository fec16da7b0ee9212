package id.satugerbang.registry.template;

import id.satugerbang.api.registry.JoinUpdatesApi;
import id.satugerbang.api.registry.model.Join;
import id.satugerbang.api.registry.model.JoinUpdate;
import id.satugerbang.api.registry.model.JoinUpdateInput;
import id.satugerbang.api.registry.model.ListJoins200Response;
import id.satugerbang.api.registry.model.Template;
import id.satugerbang.registry.access.Access;
import id.satugerbang.registry.access.Allowed;
import id.satugerbang.registry.access.Allowed.To;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Newer releases of templates over HTTP: officers of the joined agency look and take over, reviewers look. */
@RestController
class JoinUpdatesController implements JoinUpdatesApi {

    private final Joins joins;
    private final JoinUpdating updating;
    private final Templates templates;
    private final Access access;

    JoinUpdatesController(Joins joins, JoinUpdating updating, Templates templates, Access access) {
        this.joins = joins;
        this.updating = updating;
        this.templates = templates;
        this.access = access;
    }

    @Override
    @Allowed(To.SEEING_AGENCY)
    public ResponseEntity<ListJoins200Response> listAgencyJoins(String agency) {
        access.seeing(agency);
        return ResponseEntity.ok(new ListJoins200Response(joins.ofAgency(agency)));
    }

    @Override
    @Allowed(To.STAFF)
    public ResponseEntity<JoinUpdate> getJoinUpdate(UUID join) {
        Join found = visible(join);
        Template newer = newer(found);
        return ResponseEntity.ok(new JoinUpdate(newer, updating.preview(found, newer)));
    }

    @Override
    @Allowed(To.OFFICERS)
    public ResponseEntity<Join> updateJoin(UUID join, JoinUpdateInput input, @Nullable String idempotencyKey) {
        Join found = visible(join);
        Caller officer = access.officer(found.getAgency());
        Join update = updating.update(found, newer(found), input, officer);
        return ResponseEntity.created(URI.create("/registry/v1/joins/" + update.getId()))
                .body(update);
    }

    private Join visible(UUID id) {
        access.staff();
        Join join = joins.find(id).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
        access.seeing(join.getAgency());
        return join;
    }

    private Template newer(Join join) {
        return Optional.ofNullable(join.getUpdate())
                .flatMap(offer -> templates.find(offer.getTemplate()))
                .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    }
}
