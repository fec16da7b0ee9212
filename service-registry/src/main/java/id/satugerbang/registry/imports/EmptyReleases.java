package id.satugerbang.registry.imports;

import id.satugerbang.api.registry.model.ImportRow;
import id.satugerbang.api.registry.model.ReleaseInput;
import id.satugerbang.api.registry.model.StandardDraft;
import java.util.List;
import java.util.Map;

/** What a service without a release begins with: a draft for its officers to fill. */
final class EmptyReleases {

    private EmptyReleases() {}

    static ReleaseInput of(ImportRow row) {
        Map<String, Object> info = Map.of("title", row.getService().getName().getId(), "version", "0.1.0");
        return new ReleaseInput()
                .openapi(Map.of("openapi", "3.1.0", "info", info, "paths", Map.of()))
                .upstreams(List.of())
                .standard(new StandardDraft());
    }
}
