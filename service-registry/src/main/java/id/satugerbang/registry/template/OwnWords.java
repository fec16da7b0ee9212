package id.satugerbang.registry.template;

import id.satugerbang.api.registry.model.ComplaintChannelDraft;
import id.satugerbang.api.registry.model.JoinInput;
import id.satugerbang.api.registry.model.JoinUpdateInput;
import id.satugerbang.api.registry.model.JoinUpstream;
import id.satugerbang.api.registry.model.ReleaseInput;
import id.satugerbang.api.registry.model.ServiceCostDraft;
import id.satugerbang.api.registry.model.StandardDraft;
import id.satugerbang.api.registry.model.TextDraft;
import id.satugerbang.api.registry.model.Upstream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a joining agency says itself; everything else is the template's. */
record OwnWords(
        List<Upstream> upstreams,
        @Nullable TextDraft hours,
        @Nullable ServiceCostDraft cost,
        @Nullable ComplaintChannelDraft contact) {

    OwnWords {
        upstreams = List.copyOf(upstreams);
    }

    /** What is said with a join; where no cost is said, that of the template. */
    static OwnWords of(ReleaseInput template, JoinInput said) {
        return new OwnWords(
                List.of(upstream(said.getUpstream())),
                DraftTexts.text(said.getHours()),
                said.getCost() == null ? template.getStandard().getBiayaTarif() : DraftTexts.cost(said.getCost()),
                DraftTexts.channel(said.getContact()));
    }

    /** What is said now, and where nothing is said what is live. */
    static OwnWords of(ReleaseInput live, JoinUpdateInput said) {
        StandardDraft standard = live.getStandard();
        return new OwnWords(
                said.getUpstream() == null ? live.getUpstreams() : List.of(upstream(said.getUpstream())),
                said.getHours() == null ? standard.getJamPelayanan() : DraftTexts.text(said.getHours()),
                said.getCost() == null ? standard.getBiayaTarif() : DraftTexts.cost(said.getCost()),
                said.getContact() == null ? standard.getPenangananPengaduan() : DraftTexts.channel(said.getContact()));
    }

    private static Upstream upstream(JoinUpstream upstream) {
        return new Upstream().url(upstream.getUrl()).auth(upstream.getAuth());
    }

    /** The template's release with these words in it. */
    ReleaseInput in(ReleaseInput template) {
        StandardDraft standard = template.getStandard()
                .biayaTarif(cost)
                .penangananPengaduan(contact)
                .jamPelayanan(hours);
        return template.standard(standard).upstreams(upstreams);
    }
}
