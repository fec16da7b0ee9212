package id.satugerbang.registry.template;

import id.satugerbang.api.registry.JoinsApi;
import id.satugerbang.api.registry.model.Join;
import id.satugerbang.api.registry.model.JoinInput;
import id.satugerbang.api.registry.model.ListJoins200Response;
import id.satugerbang.api.registry.model.ReasonInput;
import id.satugerbang.api.registry.model.Template;
import id.satugerbang.registry.access.Access;
import id.satugerbang.registry.access.Allowed;
import id.satugerbang.registry.access.Allowed.To;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.caller.Role;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Joins over HTTP: officers join, one reviewer's decision makes the service live or ends it. */
@RestController
class JoinsController implements JoinsApi {

    private final Joins joins;
    private final Joining joining;
    private final Templates templates;
    private final Decisions decisions;
    private final Access access;

    JoinsController(Joins joins, Joining joining, Templates templates, Decisions decisions, Access access) {
        this.joins = joins;
        this.joining = joining;
        this.templates = templates;
        this.decisions = decisions;
        this.access = access;
    }

    @Override
    @Allowed(To.STAFF)
    public ResponseEntity<ListJoins200Response> listJoins(UUID template) {
        Caller caller = access.staff();
        Template offered = template(template);
        return ResponseEntity.ok(new ListJoins200Response(joins.of(template).stream()
                .filter(join -> sees(caller, join, offered))
                .toList()));
    }

    @Override
    @Allowed(To.OFFICERS)
    public ResponseEntity<Join> joinTemplate(UUID template, JoinInput input, @Nullable String idempotencyKey) {
        access.staff();
        Template offered = template(template);
        Caller officer = access.officer(input.getAgency());
        Join join = joining.join(offered, input, officer);
        return ResponseEntity.created(URI.create("/registry/v1/joins/" + join.getId()))
                .body(join);
    }

    @Override
    @Allowed(To.STAFF)
    public ResponseEntity<Join> getJoin(UUID join) {
        return ResponseEntity.ok(visible(join));
    }

    @Override
    @Allowed(To.REVIEWERS)
    public ResponseEntity<Join> approveJoin(UUID join, @Nullable String idempotencyKey, @Nullable ReasonInput input) {
        Caller reviewer = access.reviewer();
        decisions.approve(visible(join), reason(input), reviewer);
        return ResponseEntity.ok(visible(join));
    }

    @Override
    @Allowed(To.REVIEWERS)
    public ResponseEntity<Join> rejectJoin(UUID join, @Nullable String idempotencyKey, @Nullable ReasonInput input) {
        Caller reviewer = access.reviewer();
        decisions.reject(visible(join), reason(input), reviewer);
        return ResponseEntity.ok(visible(join));
    }

    private Join visible(UUID id) {
        Caller caller = access.staff();
        Join join = joins.find(id).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
        if (!sees(caller, join, template(join.getTemplate()))) {
            throw ProblemException.of(ProblemCode.NOT_FOUND);
        }
        return join;
    }

    private static boolean sees(Caller caller, Join join, Template template) {
        return caller.has(Role.REVIEWER)
                || caller.isOfficerOf(join.getAgency())
                || caller.isOfficerOf(template.getAgency());
    }

    private Template template(UUID id) {
        return templates.find(id).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    }

    private static @Nullable String reason(@Nullable ReasonInput input) {
        return input == null ? null : input.getReason();
    }
}
