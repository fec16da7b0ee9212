package id.satugerbang.quickstart.onboarding;

import id.satugerbang.sdk.ApiClient;
import id.satugerbang.sdk.registry.AgenciesApi;
import id.satugerbang.sdk.registry.ReleasesApi;
import id.satugerbang.sdk.registry.ServicesApi;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;

/** The registry's API as one person sees it. */
final class RegistryAs {

    private final AgenciesApi agencies;
    private final ServicesApi services;
    private final ReleasesApi releases;

    RegistryAs(String origin, String token) {
        ApiClient client = new BearerClient(token).setBasePath(origin);
        this.agencies = new AgenciesApi(client);
        this.services = new ServicesApi(client);
        this.releases = new ReleasesApi(client);
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

    /** Sends one access token with every call, whatever ways of signing in an operation declares. */
    private static final class BearerClient extends ApiClient {

        private final String token;

        BearerClient(String token) {
            this.token = token;
        }

        @Override
        protected void updateParamsForAuth(
                String[] names,
                MultiValueMap<String, String> query,
                HttpHeaders headers,
                MultiValueMap<String, String> cookies) {
            headers.setBearerAuth(token);
        }
    }
}
