package id.satugerbang.identity.business;

import id.satugerbang.api.identity.model.Business;
import id.satugerbang.identity.citizen.CitizenLocks;
import id.satugerbang.identity.crypto.ValueCipher;
import id.satugerbang.identity.profile.DataKeys;
import id.satugerbang.identity.profile.ProfileVersions;
import id.satugerbang.identity.web.Texts;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes the businesses of a citizen. Another citizen's business is never there. */
@Service
public class Businesses {

    private static final int MOST = 50;

    private final BusinessStore store;
    private final BusinessInputs inputs;
    private final DataKeys keys;
    private final CitizenLocks locks;
    private final Texts texts;
    private final Clock clock;

    Businesses(
            BusinessStore store, BusinessInputs inputs, DataKeys keys, CitizenLocks locks, Texts texts, Clock clock) {
        this.store = store;
        this.inputs = inputs;
        this.keys = keys;
        this.locks = locks;
        this.texts = texts;
        this.clock = clock;
    }

    /** Every business, in the order of adding. */
    @Transactional(readOnly = true)
    public List<Business> all(String subject) {
        Optional<ValueCipher> values = keys.find(subject);
        return values.isEmpty()
                ? List.of()
                : store.all(subject).stream()
                        .map(row -> shown(row, values.get()))
                        .toList();
    }

    Business one(String subject, UUID id) {
        return shown(
                required(subject, id),
                keys.find(subject).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND)));
    }

    @Transactional
    Business add(String subject, @Nullable String name, @Nullable String nib) {
        locks.enter(subject);
        ValueCipher values = keys.findOrMake(subject);
        if (store.all(subject).size() >= MOST) {
            throw ProblemException.at(ProblemCode.INVALID_VALUE, "", "too_many", texts.of("too_many"));
        }
        BusinessRow row = row(UUID.randomUUID(), subject, 1, inputs.name(name), inputs.nib(nib), values);
        store.insert(row);
        return shown(row, values);
    }

    @Transactional
    Business change(String subject, UUID id, Map<String, @Nullable String> patch, @Nullable String ifMatch) {
        inputs.refuseUnknown(patch.keySet());
        locks.enter(subject);
        BusinessRow old = required(subject, id);
        ProfileVersions.requireMatch(ifMatch, old.version());
        ValueCipher values = keys.findOrMake(subject);
        Business before = shown(old, values);
        String name = patch.containsKey("name") ? inputs.name(patch.get("name")) : before.getName();
        @Nullable String nib = patch.containsKey("nib") ? inputs.nib(patch.get("nib")) : before.getNib();
        if (!store.update(row(id, subject, old.version(), name, nib, values))) {
            throw ProblemException.of(ProblemCode.VERSION_CONFLICT);
        }
        return one(subject, id);
    }

    @Transactional
    void remove(String subject, UUID id, @Nullable String ifMatch) {
        locks.hold(subject);
        BusinessRow row = required(subject, id);
        ProfileVersions.requireMatch(ifMatch, row.version());
        if (!store.delete(row)) {
            throw ProblemException.of(ProblemCode.VERSION_CONFLICT);
        }
    }

    private BusinessRow required(String subject, UUID id) {
        return store.find(subject, id).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    }

    private BusinessRow row(
            UUID id, String subject, long version, String name, @Nullable String nib, ValueCipher values) {
        return new BusinessRow(
                id,
                subject,
                version,
                values.encrypt(place(id, "name"), name),
                nib == null ? null : values.encrypt(place(id, "nib"), nib),
                clock.instant());
    }

    private static Business shown(BusinessRow row, ValueCipher values) {
        return new Business(
                        row.id(),
                        values.decrypt(place(row.id(), "name"), row.name()),
                        row.updatedAt().atOffset(ZoneOffset.UTC))
                .nib(row.nib() == null ? null : values.decrypt(place(row.id(), "nib"), row.nib()))
                .etag(ProfileVersions.etag(row.version()));
    }

    private static String place(UUID id, String field) {
        return "business/" + id + "/" + field;
    }
}
