package id.satugerbang.registry.template;

import id.satugerbang.api.registry.model.ComplaintChannel;
import id.satugerbang.api.registry.model.ComplaintChannelDraft;
import id.satugerbang.api.registry.model.LocalizedText;
import id.satugerbang.api.registry.model.ServiceCost;
import id.satugerbang.api.registry.model.ServiceCostDraft;
import id.satugerbang.api.registry.model.TextDraft;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What a join says, as a release carries it. */
final class DraftTexts {

    private DraftTexts() {}

    static @Nullable TextDraft text(@Nullable LocalizedText said) {
        return said == null ? null : new TextDraft().id(said.getId()).en(said.getEn());
    }

    static @Nullable ServiceCostDraft cost(@Nullable ServiceCost said) {
        return said == null
                ? null
                : new ServiceCostDraft().amount(said.getAmount()).note(text(said.getNote()));
    }

    static @Nullable ComplaintChannelDraft channel(@Nullable ComplaintChannel said) {
        if (said == null) {
            return null;
        }
        URI url = said.getUrl();
        return new ComplaintChannelDraft()
                .text(text(said.getText()))
                .url(url == null ? null : url.toString())
                .phone(said.getPhone())
                .email(said.getEmail());
    }
}
