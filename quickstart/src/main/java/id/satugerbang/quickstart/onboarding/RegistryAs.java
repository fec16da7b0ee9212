package id.satugerbang.quickstart.onboarding;

import id.satugerbang.sdk.ApiClient;
import id.satugerbang.sdk.registry.AgenciesApi;
import id.satugerbang.sdk.registry.CredentialsApi;
import id.satugerbang.sdk.registry.ReleasesApi;
import id.satugerbang.sdk.registry.ServicesApi;

/** The registry's API as one person sees it. */
final class RegistryAs {

    private final AgenciesApi agencies;
    private final ServicesApi services;
    private final ReleasesApi releases;
    private final CredentialsApi credentials;

    RegistryAs(String origin, String token) {
        ApiClient client = new ApiClient().setBasePath(origin);
        client.setBearerToken(token);
        this.agencies = new AgenciesApi(client);
        this.services = new ServicesApi(client);
        this.releases = new ReleasesApi(client);
        this.credentials = new CredentialsApi(client);
    }

    AgenciesApi agencies() {
        return agencies;
    }

    ServicesApi services() {
        return services;
    }

    ReleasesApi releases() {
        return releases;
    }

    CredentialsApi credentials() {
        return credentials;
    }
}
