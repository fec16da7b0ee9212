package id.satugerbang.identity.attribute;

import id.satugerbang.api.identity.AttributesApi;
import id.satugerbang.api.identity.model.Attribute;
import id.satugerbang.api.identity.model.AttributeList;
import id.satugerbang.api.identity.model.Choice;
import id.satugerbang.api.identity.model.LocalizedText;
import id.satugerbang.identity.web.Allowed;
import id.satugerbang.identity.web.Allowed.Audience;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AttributesController implements AttributesApi {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final AttributeList list;

    AttributesController(AttributeCatalogue catalogue) {
        this.list = new AttributeList(
                catalogue.all().stream().map(AttributesController::attribute).toList());
    }

    @Override
    @Allowed(Audience.PUBLIC)
    public ResponseEntity<AttributeList> listAttributes() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(list);
    }

    private static Attribute attribute(AttributeDefinition definition) {
        Attribute attribute = new Attribute(
                definition.key(),
                text(definition.nameId(), definition.nameEn()),
                Attribute.TypeEnum.fromValue(definition.type().wire()),
                Attribute.GroupEnum.fromValue(definition.group()),
                definition.storable(),
                definition.identifier(),
                definition.isProtected());
        if (!definition.choices().isEmpty()) {
            attribute.choices(definition.choices().stream()
                    .map(choice -> new Choice(choice.value(), text(choice.nameId(), choice.nameEn())))
                    .toList());
        }
        return attribute
                .assurance(
                        Attribute.AssuranceEnum.fromValue(definition.assurance().acr()))
                .maxLength(definition.maxLength());
    }

    private static LocalizedText text(String indonesian, String english) {
        return new LocalizedText(indonesian).en(english);
    }
}
