package id.satugerbang.identity.consent;

import id.satugerbang.identity.attribute.AttributeCatalogue;
import id.satugerbang.identity.attribute.AttributeDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sentences of a consent text, from {@code texts/consent_id.properties} and {@code _en}. */
final class ConsentWording {

    /** Longest time for which consent is given. */
    static final int MAX_DAYS = 365;

    private final AttributeCatalogue catalogue;
    private final ResourceBundle indonesian = bundle(Locale.forLanguageTag("id"));
    private final ResourceBundle english = bundle(Locale.ENGLISH);

    ConsentWording(AttributeCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The same document with its text. */
    ConsentDocument word(ConsentDocument document, boolean regional) {
        Words text = new Words(
                text(document, regional, indonesian, Words::id, AttributeDefinition::nameId),
                text(document, regional, english, Words::english, AttributeDefinition::nameEn));
        return new ConsentDocument(
                document.service(),
                document.serviceName(),
                document.agencyName(),
                document.simulated(),
                document.purpose(),
                document.purposeText(),
                document.attributes(),
                text);
    }

    private String text(
            ConsentDocument document,
            boolean regional,
            ResourceBundle sentences,
            Function<Words, String> language,
            Function<AttributeDefinition, String> name) {
        String required = names(document, true, name);
        String optional = names(document, false, name);
        List<String> lines = new ArrayList<>();
        lines.add(sentences.getString("who"));
        lines.add(sentences.getString("purpose"));
        if (!required.isEmpty()) {
            lines.add(sentences.getString("required"));
        }
        if (!optional.isEmpty()) {
            lines.add(sentences.getString("optional"));
        }
        if (regional) {
            lines.add(sentences.getString("regional"));
        }
        lines.add(sentences.getString("when"));
        lines.add(sentences.getString("end"));
        if (document.simulated()) {
            lines.add(sentences.getString("simulated"));
        }
        return String.join("\n", lines)
                .replace("{agency}", language.apply(document.agencyName()))
                .replace("{service}", language.apply(document.serviceName()))
                .replace("{purpose}", language.apply(document.purposeText()))
                .replace("{required}", required)
                .replace("{optional}", optional)
                .replace("{days}", Integer.toString(MAX_DAYS));
    }

    private String names(ConsentDocument document, boolean required, Function<AttributeDefinition, String> name) {
        return document.attributes().stream()
                .filter(asked -> asked.required() == required)
                .map(asked -> catalogue.find(asked.key()).map(name).orElse(asked.key()))
                .collect(Collectors.joining(", "));
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "texts.consent",
                locale,
                ConsentWording.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
