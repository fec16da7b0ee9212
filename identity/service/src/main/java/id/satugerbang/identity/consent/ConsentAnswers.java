package id.satugerbang.identity.consent;

import id.satugerbang.api.identity.model.Consent;
import id.satugerbang.api.identity.model.ConsentAttribute;
import id.satugerbang.api.identity.model.ConsentEvent;
import id.satugerbang.api.identity.model.ConsentRequest;
import id.satugerbang.api.identity.model.LocalizedText;
import id.satugerbang.identity.attribute.AttributeCatalogue;
import id.satugerbang.identity.canonical.Sha256;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Requests and consents as the contract has them. */
@Component
class ConsentAnswers {

    private final AttributeCatalogue catalogue;

    ConsentAnswers(AttributeCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    ConsentRequest request(ConsentDocument document, Set<String> consented) {
        List<ConsentAttribute> attributes = document.attributes().stream()
                .map(asked -> attribute(asked).consented(consented.contains(asked.key())))
                .toList();
        return new ConsentRequest(
                document.service(),
                text(document.serviceName()),
                text(document.agencyName()),
                document.simulated(),
                document.purpose(),
                text(document.purposeText()),
                attributes,
                text(document.text()),
                Sha256.hex(document.hash()),
                ConsentWording.MAX_DAYS,
                document.attributes().stream().allMatch(asked -> !asked.required() || consented.contains(asked.key())));
    }

    Consent consent(ConsentRow row, Instant now) {
        ConsentDocument document = row.document();
        return new Consent(
                        row.id(),
                        Consent.StateEnum.fromValue(row.stateAt(now)),
                        document.service(),
                        text(document.serviceName()),
                        text(document.agencyName()),
                        document.purpose(),
                        text(document.purposeText()),
                        row.attributes().stream()
                                .map(key -> attribute(document.find(key).orElse(new Asked(key, false))))
                                .toList(),
                        text(document.text()),
                        Sha256.hex(row.textHash()),
                        time(row.decidedAt()),
                        Consent.ChannelEnum.fromValue(row.channel()))
                .expiresAt(optional(row.expiresAt()))
                .endedAt(optional(row.endedAt()));
    }

    ConsentEvent event(EventRow event) {
        return new ConsentEvent(
                        time(event.at()),
                        ConsentEvent.KindEnum.fromValue(event.kind()),
                        ConsentEvent.ChannelEnum.fromValue(event.channel()),
                        event.attributes())
                .officer(event.officer());
    }

    private ConsentAttribute attribute(Asked asked) {
        ConsentAttribute attribute = new ConsentAttribute(asked.key(), asked.required());
        catalogue
                .find(asked.key())
                .ifPresent(known -> attribute.name(new LocalizedText(known.nameId()).en(known.nameEn())));
        return attribute;
    }

    private static LocalizedText text(Words words) {
        return new LocalizedText(words.id()).en(words.en());
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime optional(@Nullable Instant at) {
        return at == null ? null : time(at);
    }
}
