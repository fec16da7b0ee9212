package id.satugerbang.registry.release.application;

import id.satugerbang.api.registry.model.LocalizedText;
import id.satugerbang.api.registry.model.ReleaseChange;
import id.satugerbang.api.registry.model.ReleaseDiff;
import id.satugerbang.api.registry.model.ReleaseInput;
import id.satugerbang.registry.difference.ApiChange;
import id.satugerbang.registry.difference.ApiComparison;
import id.satugerbang.registry.publication.RouteSource;
import id.satugerbang.registry.release.model.ReleaseKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a release changes against the one before it, for those who review it. */
@Component
public class ReleaseDiffs {

    private final ReleaseWorkflow workflow;
    private final ReleaseContents contents;
    private final ApiComparison comparison;
    private final ContentComparison others;

    ReleaseDiffs(
            ReleaseWorkflow workflow, ReleaseContents contents, ApiComparison comparison, ContentComparison others) {
        this.workflow = workflow;
        this.contents = contents;
        this.comparison = comparison;
        this.others = others;
    }

    /** The changes of a release that the caller may see. */
    public ReleaseDiff of(UUID release) {
        ReleaseKey key = workflow.get(release).release().key();
        ReleaseDiff diff = contents.compared(key, this::compare);
        return diff == null ? new ReleaseDiff(false, List.of()) : diff;
    }

    /** What content that may not be stored would change against a release; the caller has been authorised. */
    public ReleaseDiff between(ReleaseKey before, ReleaseInput after) {
        return Objects.requireNonNull(contents.compared(before, after, this::compare));
    }

    private ReleaseDiff compare(RouteSource before, RouteSource after) {
        List<ReleaseChange> changes = new ArrayList<>();
        comparison
                .between(before.document(), after.document())
                .orElseGet(List::of)
                .forEach(change -> changes.add(view(change)));
        others.compare(before, after, changes);
        changes.sort(Comparator.comparing((ReleaseChange change) -> !change.getBreaking()));
        return new ReleaseDiff(changes.stream().anyMatch(ReleaseChange::getBreaking), changes)
                .against(before.release())
                .againstVersion(before.document().version().orElse(null));
    }

    private static ReleaseChange view(ApiChange change) {
        String kind = change.kind().name().toLowerCase(Locale.ROOT);
        return new ReleaseChange(
                ReleaseChange.AreaEnum.API,
                ReleaseChange.KindEnum.fromValue(kind),
                change.breaking(),
                change.pointer(),
                new LocalizedText(change.aspect().indonesian() + " " + verb(change.kind()) + ": " + change.subject())
                        .en(change.aspect().english() + " " + kind + ": " + change.subject()));
    }

    private static String verb(ApiChange.Kind kind) {
        return switch (kind) {
            case ADDED -> "ditambahkan";
            case REMOVED -> "dihapus";
            case CHANGED -> "diubah";
        };
    }
}
