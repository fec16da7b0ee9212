package id.satugerbang.helm;

import com.marcnuri.helm.Helm;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The chart, rendered for one set of values and read as Kubernetes resources. */
final class RenderedChart {

    static final Path CHART = Path.of("satu-gerbang");

    private final List<HasMetadata> resources;

    private RenderedChart(List<HasMetadata> resources) {
        this.resources = resources;
    }

    static RenderedChart with(Map<String, String> values) {
        var template = new Helm(CHART).template().withName("uji").withKubeVersion("1.34.0");
        values.forEach(template::set);
        KubernetesSerialization serialization = new KubernetesSerialization();
        List<HasMetadata> resources = Arrays.stream(template.call().split("(?m)^---\\s*$"))
                .filter(document -> document.contains("kind:"))
                .map(document -> (HasMetadata) serialization.unmarshal(document))
                .toList();
        return new RenderedChart(resources);
    }

    List<HasMetadata> all() {
        return resources;
    }

    Deployment deployment(String name) {
        return of(Deployment.class).stream()
                .filter(deployment -> name(deployment).equals(name))
                .findFirst()
                .orElseThrow();
    }

    static String name(HasMetadata resource) {
        return resource.getMetadata().getName();
    }

    static Container container(Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec().getContainers().get(0);
    }

    <T extends HasMetadata> List<T> of(Class<T> kind) {
        return resources.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
