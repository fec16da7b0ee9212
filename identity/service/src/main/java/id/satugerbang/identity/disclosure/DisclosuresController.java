package id.satugerbang.identity.disclosure;

import id.satugerbang.api.internal.DisclosuresApi;
import id.satugerbang.api.internal.model.Acting;
import id.satugerbang.api.internal.model.ActingRequest;
import id.satugerbang.api.internal.model.DisclosedValue;
import id.satugerbang.api.internal.model.Disclosure;
import id.satugerbang.api.internal.model.DisclosureRequest;
import id.satugerbang.identity.web.Allowed;
import id.satugerbang.identity.web.Allowed.Audience;
import id.satugerbang.identity.web.Texts;
import id.satugerbang.support.caller.Assurance;
import id.satugerbang.support.mvc.InternalCaller;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemError;
import id.satugerbang.support.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DisclosuresController implements DisclosuresApi {

    private final Orders orders;
    private final People people;
    private final GroupCommit groupCommit;
    private final Texts texts;
    private final HttpServletRequest call;

    DisclosuresController(Orders orders, People people, GroupCommit groupCommit, Texts texts, HttpServletRequest call) {
        this.orders = orders;
        this.people = people;
        this.groupCommit = groupCommit;
        this.texts = texts;
        this.call = call;
    }

    @Override
    @Allowed(value = Audience.PARTS, parts = "gateway")
    public ResponseEntity<Disclosure> disclose(DisclosureRequest disclosureRequest) {
        Order order = orders.read(InternalCaller.of(call), disclosureRequest);
        Person person = people.resolve(order.caller(), order.member(), order.assistedSession(), order.assurance());
        Outcome outcome = groupCommit.decide(order, person);
        if (outcome.decision() instanceof Decision.Released released) {
            return ResponseEntity.ok(disclosure(person, released, outcome.seq()));
        }
        throw refusal((Decision.Refused) outcome.decision());
    }

    @Override
    @Allowed(value = Audience.PARTS, parts = "gateway")
    public ResponseEntity<Acting> resolveActing(ActingRequest actingRequest) {
        Person person = people.resolve(
                actingRequest.getCaller(),
                actingRequest.getMember(),
                actingRequest.getAssistedSession(),
                actingRequest.getAssurance() == null
                        ? Assurance.BASIC
                        : Assurance.ofAcr(actingRequest.getAssurance().getValue()));
        if (!people.mayAct(person)) {
            throw ProblemException.of(ProblemCode.NOT_FOUND);
        }
        people.note(person, actingRequest);
        Acting acting = new Acting(person.citizen());
        return ResponseEntity.ok(
                person.officer() == null
                        ? acting
                        : acting.assurance(Acting.AssuranceEnum.fromValue(
                                person.assurance().acr())));
    }

    private static Disclosure disclosure(Person person, Decision.Released released, long seq) {
        Disclosure disclosure = new Disclosure(
                        person.citizen(),
                        released.values().stream()
                                .map(value -> new DisclosedValue().value(value))
                                .toList())
                .seq(seq)
                .domicile(released.domicile());
        return person.officer() == null
                ? disclosure
                : disclosure.assurance(
                        Disclosure.AssuranceEnum.fromValue(person.assurance().acr()));
    }

    private ProblemException refusal(Decision.Refused refused) {
        return ProblemException.of(
                refused.code(),
                refused.faults().stream()
                        .map(fault -> new ProblemError(
                                "/attributes/" + fault.attribute(), fault.code(), texts.of("disclose_" + fault.code())))
                        .toList());
    }
}
