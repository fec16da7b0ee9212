package id.satugerbang.registry.template;

import id.satugerbang.api.registry.model.ComplaintChannel;
import id.satugerbang.api.registry.model.JoinUpdateInput;
import id.satugerbang.api.registry.model.JoinUpstream;
import id.satugerbang.api.registry.model.LocalizedText;
import id.satugerbang.api.registry.model.ReleaseInput;
import id.satugerbang.api.registry.model.ServiceCost;
import id.satugerbang.api.registry.model.ServiceStandard;
import id.satugerbang.api.registry.model.Upstream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a joining agency says itself; everything else is the template's. */
record OwnWords(
        List<Upstream> upstreams,
        @Nullable LocalizedText hours,
        @Nullable ServiceCost cost,
        @Nullable ComplaintChannel contact) {

    OwnWords {
        upstreams = List.copyOf(upstreams);
    }

    /** What is said now, and where nothing is said what is live. */
    static OwnWords of(ReleaseInput live, JoinUpdateInput said) {
        ServiceStandard standard = live.getStandard();
        return new OwnWords(
                said.getUpstream() == null ? live.getUpstreams() : List.of(upstream(said.getUpstream())),
                said.getHours() == null ? standard.getJamPelayanan() : said.getHours(),
                said.getCost() == null ? standard.getBiayaTarif() : said.getCost(),
                said.getContact() == null ? standard.getPenangananPengaduan() : said.getContact());
    }

    static Upstream upstream(JoinUpstream upstream) {
        return new Upstream().url(upstream.getUrl()).auth(upstream.getAuth());
    }

    /** The template's release with these words in it. */
    ReleaseInput in(ReleaseInput template) {
        ServiceStandard standard = template.getStandard()
                .biayaTarif(cost)
                .penangananPengaduan(contact)
                .jamPelayanan(hours);
        return template.standard(standard).upstreams(upstreams);
    }
}
