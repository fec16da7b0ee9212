package id.satugerbang.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.marcnuri.helm.Helm;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChartTests {

    private final RenderedChart chart = RenderedChart.with(Map.of());

    @Test
    void strictLintFindsNothing() {
        var lint = new Helm(RenderedChart.CHART).lint().strict().call();
        assertThat(lint.isFailed()).as(lint.getMessages().toString()).isFalse();
    }

    @Test
    void everyFieldIsOneThatKubernetesKnows() {
        assertThat(chart.all()).flatMap(UnknownFields::of).isEmpty();
    }

    @Test
    void aMisspeltFieldWouldBeFound() {
        Deployment deployment = chart.of(Deployment.class).get(0);
        deployment.getSpec().getTemplate().getSpec().setAdditionalProperty("terminationGracePeriod", 3);
        assertThat(UnknownFields.of(deployment)).singleElement().asString().endsWith(".terminationGracePeriod");
    }

    @Test
    void everyPartHasADeploymentAServiceAndADisruptionBudget() {
        String[] parts = {"uji-gateway", "uji-identity", "uji-service-registry"};
        assertThat(chart.of(Deployment.class)).map(RenderedChart::name).containsExactlyInAnyOrder(parts);
        assertThat(chart.of(Service.class)).map(RenderedChart::name).containsExactlyInAnyOrder(parts);
        assertThat(chart.of(PodDisruptionBudget.class)).map(RenderedChart::name).containsExactlyInAnyOrder(parts);
    }

    @Test
    void noContainerRunsAsRootOrCanWriteItsImage() {
        assertThat(chart.of(Deployment.class)).allSatisfy(deployment -> {
            var pod = deployment.getSpec().getTemplate().getSpec();
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            assertThat(pod.getContainers()).allSatisfy(container -> {
                assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                        .isTrue();
                assertThat(container.getSecurityContext().getAllowPrivilegeEscalation())
                        .isFalse();
                assertThat(container.getSecurityContext().getCapabilities().getDrop())
                        .containsExactly("ALL");
            });
        });
    }

    @Test
    void probesAskTheManagementPort() {
        assertThat(chart.of(Deployment.class)).map(RenderedChart::container).allSatisfy(container -> {
            assertThat(container.getReadinessProbe().getHttpGet().getPort().getStrVal())
                    .isEqualTo("management");
            assertThat(container.getLivenessProbe().getHttpGet().getPort().getStrVal())
                    .isEqualTo("management");
            assertThat(container.getResources().getLimits()).containsKey("memory");
        });
    }

    @Test
    void servicesShowNoManagementPort() {
        assertThat(chart.of(Service.class))
                .flatMap(service -> service.getSpec().getPorts())
                .allSatisfy(port -> assertThat(port.getTargetPort().getStrVal()).isEqualTo("http"));
    }

    @Test
    void aStoppingGatewayHasLongerThanItsDrainTakes() {
        RenderedChart slow = RenderedChart.with(Map.of("gateway.drainSeconds", "120"));
        Deployment gateway = slow.deployment("uji-gateway");
        assertThat(gateway.getSpec().getTemplate().getSpec().getTerminationGracePeriodSeconds())
                .isEqualTo(135);
    }

    @Test
    void everySecretComesFromASecretAndEachPartSeesItsOwnKeysOnly() {
        assertThat(chart.of(Deployment.class)).allSatisfy(deployment -> {
            assertThat(RenderedChart.container(deployment).getEnv())
                    .filteredOn(variable -> variable.getName().matches(".*(PASSWORD|SECRET|USERNAME|REDIS_URL)"))
                    .allSatisfy(variable -> assertThat(variable.getValue()).isNull());
            String part = RenderedChart.name(deployment).replace("uji-", "");
            assertThat(deployment.getSpec().getTemplate().getSpec().getVolumes())
                    .filteredOn(volume -> volume.getSecret() != null)
                    .map(volume -> volume.getSecret().getSecretName())
                    .containsExactly("satu-gerbang-keys-" + part);
        });
    }

    @Test
    void identityKnowsTheCivilRegistryItsCountersAndTheOwnerOfItsTablesOnceTheyAreNamed() {
        assertThat(identity(chart))
                .extracting(EnvVar::getName)
                .noneMatch(name -> name.matches("SATU_CIVIL_REGISTRY.*|SATU_COUNTER.*|SPRING_FLYWAY.*"));

        List<EnvVar> named = identity(RenderedChart.with(Map.of(
                "civilRegistry.uri", "https://siak.example.go.id/match",
                "civilRegistry.secret", "siak",
                "counter.proofingAgencies[0]", "dukcapil-surabaya",
                "counter.proofingAgencies[1]", "dukcapil-malang",
                "postgres.identityOwnerSecret", "owner")));
        assertThat(named)
                .extracting(EnvVar::getName, EnvVar::getValue)
                .contains(
                        tuple("SATU_CIVIL_REGISTRY_URI", "https://siak.example.go.id/match"),
                        tuple("SATU_COUNTER_PROOFING_AGENCIES", "dukcapil-surabaya,dukcapil-malang"));
        assertThat(named)
                .filteredOn(variable -> variable.getValueFrom() != null)
                .extracting(
                        EnvVar::getName,
                        variable -> variable.getValueFrom().getSecretKeyRef().getName())
                .contains(
                        tuple("SATU_CIVIL_REGISTRY_PASSWORD", "siak"),
                        tuple("SPRING_FLYWAY_USER", "owner"),
                        tuple("SPRING_FLYWAY_PASSWORD", "owner"));
    }

    @Test
    void aCivilRegistryWithoutItsSecretIsRefused() {
        assertThatThrownBy(() -> RenderedChart.with(Map.of("civilRegistry.uri", "https://siak.example.go.id/match")))
                .hasMessageContaining("civilRegistry.secret is needed");
    }

    private static List<EnvVar> identity(RenderedChart rendered) {
        return RenderedChart.container(rendered.deployment("uji-identity")).getEnv();
    }

    @Test
    void autoscalingLeavesTheNumberOfReplicasToTheAutoscaler() {
        assertThat(chart.deployment("uji-gateway").getSpec().getReplicas()).isNull();
        assertThat(chart.of(HorizontalPodAutoscaler.class)).singleElement().satisfies(scaler -> assertThat(
                        scaler.getSpec().getMinReplicas())
                .isEqualTo(3));

        RenderedChart fixed =
                RenderedChart.with(Map.of("gateway.autoscaling.enabled", "false", "gateway.replicas", "5"));
        assertThat(fixed.deployment("uji-gateway").getSpec().getReplicas()).isEqualTo(5);
        assertThat(fixed.of(HorizontalPodAutoscaler.class)).isEmpty();
    }

    @Test
    void onlyTheGatewayIsReachedFromOutside() {
        assertThat(chart.of(Ingress.class)).singleElement().satisfies(ingress -> {
            var rule = ingress.getSpec().getRules().get(0);
            assertThat(rule.getHost()).isEqualTo("gerbang.example.go.id");
            assertThat(rule.getHttp().getPaths())
                    .map(path -> path.getBackend().getService().getName())
                    .containsExactly("uji-gateway");
        });
        assertThat(chart.of(NetworkPolicy.class))
                .map(RenderedChart::name)
                .containsExactlyInAnyOrder("uji-identity", "uji-service-registry");
    }

    @Test
    void anOriginWithAPathIsRefused() {
        assertThatThrownBy(() -> RenderedChart.with(Map.of("publicOrigin", "https://gerbang.example.go.id/satu")))
                .hasMessageContaining("publicOrigin");
    }

    @Test
    void everyPartLogsInTheSameFormatUnlessToldOtherwise() {
        assertThat(chart.of(Deployment.class))
                .allSatisfy(part -> assertThat(RenderedChart.container(part).getEnv())
                        .anyMatch(variable -> variable.getName().equals("LOGGING_STRUCTURED_FORMAT_CONSOLE")
                                && variable.getValue().equals("ecs")));
        assertThat(RenderedChart.with(Map.of("logFormat", "")).of(Deployment.class))
                .allSatisfy(part -> assertThat(RenderedChart.container(part).getEnv())
                        .noneMatch(variable -> variable.getName().equals("LOGGING_STRUCTURED_FORMAT_CONSOLE")));
    }

    @Test
    void namesOfResourcesAreUnique() {
        assertThat(chart.all()).map(ChartTests::kindAndName).doesNotHaveDuplicates();
    }

    private static String kindAndName(HasMetadata resource) {
        return resource.getKind() + "/" + RenderedChart.name(resource);
    }
}
