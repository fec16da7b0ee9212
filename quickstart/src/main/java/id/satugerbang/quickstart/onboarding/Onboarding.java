package id.satugerbang.quickstart.onboarding;

import id.satugerbang.quickstart.UserException;
import id.satugerbang.quickstart.keycloak.Tokens;
import id.satugerbang.quickstart.process.Await;
import id.satugerbang.sdk.registry.ReleasesApi;
import id.satugerbang.sdk.registry.model.Live;
import id.satugerbang.sdk.registry.model.Release;
import id.satugerbang.sdk.registry.model.ReleaseInput;
import id.satugerbang.sdk.registry.model.ReleaseState;
import id.satugerbang.sdk.registry.model.Service;
import id.satugerbang.sdk.registry.model.Transition;
import id.satugerbang.sdk.registry.model.TransitionInput;
import id.satugerbang.sdk.registry.model.Upstream;
import id.satugerbang.sdk.registry.model.UpstreamAuth;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/**
 * Registers, reviews and publishes the demo services, as their officers and the reviewer. A service that is published as
 * it should be is left alone; a release that was left half way is brought on.
 */
public final class Onboarding {

    private static final Duration LIVE = Duration.ofSeconds(20);
    private static final String REVIEWER = "peninjau";
    private static final Set<ReleaseState> USABLE =
            Set.of(ReleaseState.DRAFT, ReleaseState.SUBMITTED, ReleaseState.APPROVED, ReleaseState.PUBLISHED);

    private final String registry;
    private final String agencies;
    private final CredentialStep credentials;
    private final Tokens tokens;

    /**
     * @param registry origin of the registry's API
     * @param agencies origin of the simulated agencies
     * @param credentials hands over what the gateways need at the agencies
     */
    public Onboarding(String registry, String agencies, CredentialStep credentials, Tokens tokens) {
        this.registry = registry;
        this.agencies = agencies;
        this.credentials = credentials;
        this.tokens = tokens;
    }

    /** Onboards them all and waits until the gateways have them. @throws UserException where the registry refuses */
    public void run(List<DemoService> services, int gateways) throws IOException, InterruptedException {
        RegistryAs reviewer = new RegistryAs(registry, tokens.of(REVIEWER));
        for (DemoService service : services) {
            try {
                onboard(service, reviewer, gateways);
            } catch (RestClientResponseException refused) {
                throw new UserException(
                        "The registry refused " + service.alias() + "/" + service.slug() + " with HTTP "
                                + refused.getStatusCode().value() + ": " + refused.getResponseBodyAsString(),
                        refused);
            } catch (RestClientException broken) {
                throw new UserException("The registry did not answer: " + broken.getMessage(), broken);
            }
        }
    }

    private void onboard(DemoService service, RegistryAs reviewer, int gateways)
            throws IOException, InterruptedException {
        RegistryAs officer =
                new RegistryAs(registry, tokens.of(service.definition().officer()));
        reviewer.agencies().putAgency(service.alias(), service.definition().agency());
        register(service, officer);
        credentials.run(service, officer.credentials());
        ReleaseInput wanted = service.release(agencies);
        Release release = existing(service, officer, wanted)
                .orElseGet(() -> officer.releases().createRelease(service.alias(), service.slug(), wanted, null));
        Release published = publish(release, officer.releases(), reviewer.releases());
        awaitLive(published, officer.releases(), gateways);
    }

    private static void register(DemoService service, RegistryAs officer) {
        boolean registered = officer.services().listServices(service.alias()).getItems().stream()
                .map(Service::getSlug)
                .anyMatch(service.slug()::equals);
        if (!registered) {
            officer.services()
                    .registerService(service.alias(), service.definition().service(), null);
        }
    }

    private static Optional<Release> existing(DemoService service, RegistryAs officer, ReleaseInput wanted) {
        return officer.releases().listReleases(service.alias(), service.slug()).getItems().stream()
                .filter(release -> USABLE.contains(release.getState()))
                .filter(release -> service.version().equals(release.getDocumentVersion()))
                .filter(release -> places(officer.releases()
                                .getReleaseContent(release.getId())
                                .getUpstreams())
                        .equals(places(wanted.getUpstreams())))
                .findFirst();
    }

    private static List<String> places(List<Upstream> upstreams) {
        return upstreams.stream()
                .map(upstream -> upstream.getRegion() + " " + upstream.getUrl() + " " + credential(upstream.getAuth()))
                .toList();
    }

    private static String credential(@Nullable UpstreamAuth auth) {
        return auth == null || auth.getCredential() == null ? "" : auth.getCredential();
    }

    private static Release publish(Release release, ReleasesApi officer, ReleasesApi reviewer) {
        Release current = release;
        while (current.getState() != ReleaseState.PUBLISHED) {
            current = switch (current.getState()) {
                case DRAFT -> move(officer, current, Transition.SUBMIT);
                case SUBMITTED -> move(reviewer, current, Transition.APPROVE);
                case APPROVED -> move(reviewer, current, Transition.PUBLISH);
                default ->
                    throw new UserException("Release " + current.getId() + " of " + current.getAgency() + "/"
                            + current.getService() + " is " + current.getState() + " and cannot be published.");
            };
        }
        return current;
    }

    private static Release move(ReleasesApi api, Release release, Transition transition) {
        String version =
                api.getReleaseWithHttpInfo(release.getId()).getHeaders().getETag();
        TransitionInput reason = new TransitionInput().reason("Layanan demonstrasi (simulasi).");
        return api.transitionRelease(release.getId(), transition, version, null, reason);
    }

    private static void awaitLive(Release release, ReleasesApi api, int gateways) throws InterruptedException {
        boolean live = Await.until(() -> live(api.getRelease(release.getId()), gateways), LIVE);
        if (!live) {
            Live reached = api.getRelease(release.getId()).getLive();
            throw new UserException(release.getAgency() + "/" + release.getService() + " is published but not live on "
                    + gateways + " gateway(s): " + (reached == null ? "no gateway reports" : reached)
                    + "; ./satu logs gateway.");
        }
    }

    private static boolean live(Release release, int gateways) {
        Live live = release.getLive();
        return live != null && live.getApplied() >= gateways && live.getApplied() >= live.getReplicas();
    }
}
