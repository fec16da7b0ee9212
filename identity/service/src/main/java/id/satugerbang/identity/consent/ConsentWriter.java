package id.satugerbang.identity.consent;

import id.satugerbang.api.internal.model.LocalizedText;
import id.satugerbang.api.internal.model.OperationDeclaration;
import id.satugerbang.api.internal.model.ServiceDeclarations;
import id.satugerbang.identity.attribute.AttributeCatalogue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes what a service asks for in plain Indonesian and English. */
@Component
class ConsentWriter {

    private final ConsentWording wording;

    ConsentWriter(AttributeCatalogue catalogue) {
        this.wording = new ConsentWording(catalogue);
    }

    /** What one operation asks for; empty where it asks for nothing or is not there. */
    Optional<ConsentDocument> ofOperation(ServiceDeclarations service, String operation) {
        return service.getOperations().stream()
                .filter(declared -> declared.getOperationId().equals(operation))
                .findFirst()
                .map(declared -> write(service, List.of(declared)));
    }

    /** What all operations with the service's first purpose ask for together; empty where none asks for anything. */
    Optional<ConsentDocument> ofService(ServiceDeclarations service) {
        return byPurpose(service).values().stream().findFirst().map(operations -> write(service, operations));
    }

    /** Everything that a citizen can be asked for this service now. */
    List<ConsentDocument> all(ServiceDeclarations service) {
        return Stream.concat(
                        byPurpose(service).values().stream(),
                        service.getOperations().stream().map(List::of))
                .map(operations -> write(service, operations))
                .toList();
    }

    private static Map<String, List<OperationDeclaration>> byPurpose(ServiceDeclarations service) {
        Map<String, List<OperationDeclaration>> purposes = new LinkedHashMap<>();
        service.getOperations().forEach(operation -> purposes.computeIfAbsent(key(operation), key -> new ArrayList<>())
                .add(operation));
        return purposes;
    }

    private static String key(OperationDeclaration operation) {
        return PurposeKey.of(
                operation.getPurpose().getId(), operation.getPurpose().getEn());
    }

    private ConsentDocument write(ServiceDeclarations service, List<OperationDeclaration> operations) {
        OperationDeclaration first = operations.get(0);
        Map<String, Boolean> required = new LinkedHashMap<>();
        operations.forEach(operation -> operation
                .getAttributes()
                .forEach(attribute -> required.merge(attribute.getKey(), attribute.getRequired(), Boolean::logicalOr)));
        List<Asked> attributes = required.entrySet().stream()
                .map(attribute -> new Asked(attribute.getKey(), attribute.getValue()))
                .toList();
        ConsentDocument unworded = new ConsentDocument(
                service.getAgency() + "/" + service.getService(),
                words(service.getName()),
                words(service.getAgencyName()),
                service.getSimulated(),
                key(first),
                new Words(first.getPurpose().getId(), first.getPurpose().getEn()),
                attributes,
                new Words("", null));
        return wording.word(unworded, Boolean.TRUE.equals(service.getRegional()));
    }

    private static Words words(LocalizedText text) {
        return new Words(text.getId(), text.getEn());
    }
}
