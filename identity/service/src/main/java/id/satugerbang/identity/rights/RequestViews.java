package id.satugerbang.identity.rights;

import id.satugerbang.api.identity.model.RightsKind;
import id.satugerbang.api.identity.model.RightsRequest;
import id.satugerbang.identity.crypto.ValueCipher;
import id.satugerbang.identity.profile.DataKeys;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Requests as the contract shows them. Another citizen's request is never there. */
@Component
class RequestViews {

    private final RightsStore store;
    private final DataKeys keys;

    RequestViews(RightsStore store, DataKeys keys) {
        this.store = store;
        this.keys = keys;
    }

    List<RightsRequest> latest(String subject) {
        @Nullable ValueCipher cipher = keys.find(subject).orElse(null);
        return store.latest(subject).stream().map(row -> shown(row, cipher)).toList();
    }

    RightsRequest one(String subject, UUID id) {
        RequestRow row = store.find(subject, id).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
        return shown(row, keys.find(subject).orElse(null));
    }

    private static RightsRequest shown(RequestRow row, @Nullable ValueCipher cipher) {
        RightsRequest shown = new RightsRequest(
                        row.id(),
                        RightsKind.fromValue(row.kind()),
                        RightsRequest.StateEnum.fromValue(row.state()),
                        row.at().atOffset(ZoneOffset.UTC),
                        row.dueAt().atOffset(ZoneOffset.UTC))
                .note(Rights.words(row, cipher))
                .channel(RightsRequest.ChannelEnum.fromValue(row.channel()))
                .officer(row.officer());
        row.attributes().forEach(shown::addAttributesItem);
        if (row.doneAt() != null) {
            return shown.doneAt(row.doneAt().atOffset(ZoneOffset.UTC));
        }
        if (row.runAt() != null) {
            shown.runsAt(row.runAt().atOffset(ZoneOffset.UTC));
        }
        boolean officer = row.state().equals("open")
                && (row.kind().equals("rectify") || !row.attributes().isEmpty());
        return officer ? shown.waitingFor(RightsRequest.WaitingForEnum.OFFICER) : shown;
    }
}
