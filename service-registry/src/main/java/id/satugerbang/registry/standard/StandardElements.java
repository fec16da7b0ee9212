package id.satugerbang.registry.standard;

import id.satugerbang.registry.region.CsvResource;
import java.util.List;
import org.springframework.stereotype.Component;

/** The 14 elements of PermenPANRB 15/2014. */
@Component
public final class StandardElements {

    private final List<StandardElement> all = CsvResource.rows("data/service-standard.csv").stream()
            .map(row -> new StandardElement(row.get(1), row.get(2), row.get(3), "yes".equals(row.get(4))))
            .toList();

    /** The elements that must be published. */
    public List<StandardElement> mandatory() {
        return all.stream().filter(StandardElement::mandatory).toList();
    }

    public List<StandardElement> all() {
        return all;
    }
}
