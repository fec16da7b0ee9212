package id.satugerbang.acceptance;

import id.satugerbang.acceptance.system.RunningSystem;
import id.satugerbang.sdk.ApiClient;
import id.satugerbang.sdk.registry.ReleasesApi;
import id.satugerbang.sdk.registry.ServicesApi;
import id.satugerbang.sdk.registry.model.LocalizedText;
import id.satugerbang.sdk.registry.model.Release;
import id.satugerbang.sdk.registry.model.ReleaseInput;
import id.satugerbang.sdk.registry.model.ServiceInput;
import id.satugerbang.sdk.registry.model.Transition;
import id.satugerbang.sdk.registry.model.TransitionInput;
import java.util.UUID;

/** The registry's API as one demo account uses it, through the published Java SDK. */
record Registry(ServicesApi services, ReleasesApi releases) {

    static Registry as(String username, RunningSystem system) {
        ApiClient client = new ApiClient();
        client.setBasePath(system.portal().toString());
        client.setBearerToken(system.tokenOf(username));
        return new Registry(new ServicesApi(client), new ReleasesApi(client));
    }

    /** Registers a service and uploads its first draft. */
    UUID upload(String agency, String slug, ReleaseInput release) {
        services.registerService(
                agency,
                new ServiceInput()
                        .slug(slug)
                        .name(new LocalizedText().id("Layanan " + slug + " (simulasi)"))
                        .summary(new LocalizedText().id("Layanan uji, bukan layanan sungguhan."))
                        .sector("lingkungan")
                        .region("35")
                        .simulated(true),
                null);
        return releases.createRelease(agency, slug, release, null).getId();
    }

    /** Makes a transition from the newest version of the release. */
    Release move(UUID release, Transition transition) {
        String version = releases.getReleaseWithHttpInfo(release).getHeaders().getETag();
        return releases.transitionRelease(
                release, transition, version, null, new TransitionInput().reason("Uji penerimaan"));
    }

    /** Brings the first release of a new service of BMKG live: uploaded and submitted by this account, the rest by a reviewer. */
    UUID publish(String slug, ReleaseInput release, Registry reviewer) {
        UUID draft = upload("bmkg", slug, release);
        move(draft, Transition.SUBMIT);
        reviewer.move(draft, Transition.APPROVE);
        reviewer.move(draft, Transition.PUBLISH);
        return draft;
    }
}
