package id.satugerbang.identity.profile;

import id.satugerbang.api.identity.model.ProfileHistoryEntry;
import id.satugerbang.identity.attribute.AttributeCatalogue;
import id.satugerbang.identity.crypto.ValueCipher;
import id.satugerbang.support.caller.Assurance;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was changed in a profile, newest first. */
@Component
public class ProfileHistory {

    /** Above every change that there is or will be. */
    public static final long NEWEST = Long.MAX_VALUE;

    private final HistoryStore store;
    private final DataKeys keys;
    private final AttributeCatalogue catalogue;

    ProfileHistory(HistoryStore store, DataKeys keys, AttributeCatalogue catalogue) {
        this.store = store;
        this.keys = keys;
        this.catalogue = catalogue;
    }

    /**
     * One page.
     *
     * @param entries without values that a higher assurance is needed for
     * @param last id of the last entry, to go on from
     */
    public record Page(List<ProfileHistoryEntry> entries, long last) {}

    /** At most {@code limit} changes with an id below {@code before}, of one attribute or all. */
    public Page page(String subject, @Nullable String attribute, long before, int limit, Assurance assurance) {
        Optional<ValueCipher> values = keys.find(subject);
        List<HistoryRow> rows = values.isEmpty() ? List.of() : store.page(subject, attribute, before, limit);
        List<ProfileHistoryEntry> entries =
                rows.stream().map(row -> entry(row, values.get(), assurance)).toList();
        return new Page(entries, rows.isEmpty() ? 0 : rows.get(rows.size() - 1).id());
    }

    private ProfileHistoryEntry entry(HistoryRow row, ValueCipher values, Assurance assurance) {
        ProfileHistoryEntry entry = new ProfileHistoryEntry(
                row.attribute(),
                ProfileHistoryEntry.ChangeEnum.fromValue(row.change()),
                row.at().atOffset(ZoneOffset.UTC),
                ProfileHistoryEntry.ActorEnum.fromValue(row.actor()));
        if (row.source() != null) {
            entry.source(ProfileHistoryEntry.SourceEnum.fromValue(row.source()));
        }
        if (row.verifiedBy() != null) {
            entry.verifiedBy(ProfileHistoryEntry.VerifiedByEnum.fromValue(row.verifiedBy()));
        }
        boolean open = catalogue
                .find(row.attribute())
                .filter(attribute -> ChangeReview.isOpen(attribute, assurance))
                .isPresent();
        return row.ciphertext() != null && open
                ? entry.value(PersonValues.remembered(values, row.attribute(), row.ciphertext()))
                : entry;
    }
}
