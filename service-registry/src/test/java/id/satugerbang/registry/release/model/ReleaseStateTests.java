package id.satugerbang.registry.release.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReleaseStateTests {

    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
    private final ReleaseKey key = new ReleaseKey(UUID.randomUUID(), "bmkg", "cuaca");
    private final Reviewer reviewer = new Reviewer("reviewer", Set.of(), Set.of());

    @Test
    void aReleaseKeepsItsKeyOnTheWholeWay() {
        Published published = new Draft(key).submit("officer").approve(reviewer).publish();
        Retired retired =
                ((Published) published.suspend().resume()).deprecate(NOW, null).retire();
        assertThat(retired.key()).isEqualTo(key);
        assertThat(retired.state()).isEqualTo("retired");
    }

    @Test
    void aDeprecatedReleaseCanBeSuspendedAndIsDeprecatedAgain() {
        Deprecated deprecated = new Deprecated(key, NOW, NOW.plusSeconds(60));
        assertThat(deprecated.suspend().state()).isEqualTo("suspended");
        assertThat(deprecated.suspend().resume()).isEqualTo(deprecated);
    }

    @Test
    void whatIsSubmittedCanBeWithdrawnAndADraftDeleted() {
        assertThat(new Draft(key).submit("officer").withdraw()).isEqualTo(new Draft(key));
        assertThat(new Draft(key).discard().state()).isEqualTo("discarded");
    }

    @Test
    void whoSubmittedDoesNotApprove() {
        Submitted submitted = new Draft(key).submit("reviewer");
        assertThatThrownBy(() -> submitted.approve(reviewer)).isInstanceOf(FourEyesException.class);
    }

    @Test
    void aMemberOfTheAgencyDoesNotApprove() {
        Submitted submitted = new Draft(key).submit("officer");
        Reviewer member = new Reviewer("other", Set.of("dukcapil", "bmkg"), Set.of());
        assertThatThrownBy(() -> submitted.approve(member)).isInstanceOf(FourEyesException.class);
        assertThat(submitted.approve(new Reviewer("other", Set.of("dukcapil"), Set.of("dinkes"))))
                .isEqualTo(new Approved(key));
    }

    @Test
    void aMemberOfAPartnerDoesNotApprove() {
        Submitted submitted = new Draft(key).submit("officer");
        Reviewer partner = new Reviewer("other", Set.of("dinkes"), Set.of("dinkes"));
        assertThatThrownBy(() -> submitted.approve(partner)).isInstanceOf(FourEyesException.class);
    }

    @Test
    void everyLiveStateCanBeRetired() {
        assertThat(new Published(key).retire()).isEqualTo(new Retired(key));
        assertThat(new Deprecated(key, NOW, null).retire()).isEqualTo(new Retired(key));
        assertThat(new Suspended(key, null).retire()).isEqualTo(new Retired(key));
    }

    @Test
    void statesAreNamedAsInTheContract() {
        assertThat(new Draft(key).state()).isEqualTo("draft");
        assertThat(new Draft(key).submit("o").reject().state()).isEqualTo("rejected");
        assertThat(new Published(key).suspend().state()).isEqualTo("suspended");
    }
}
