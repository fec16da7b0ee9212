package id.satugerbang.identity.declaration;

import id.satugerbang.api.internal.model.ServiceDeclarations;
import id.satugerbang.support.internal.InternalTokenSigner;
import id.satugerbang.support.keys.KeyDirectory;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/** Asks the registry for the declarations of a service. */
@Component
class RegistryClient {

    private static final String KEY_FILE = "internal-identity.jwk";

    private final RestClient http;
    private final InternalTokenSigner signer;

    RegistryClient(RegistryProperties properties, KeyDirectory keys, Clock clock) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.timeout())
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(properties.timeout());
        this.http = RestClient.builder()
                .baseUrl(properties.uri())
                .requestFactory(requests)
                .build();
        this.signer = new InternalTokenSigner("identity", keys.privateKey(KEY_FILE), clock);
    }

    /**
     * The declarations; empty where no such service is live.
     *
     * @throws org.springframework.web.client.RestClientException where the registry does not answer or refuses
     */
    Optional<ServiceDeclarations> get(String agency, String service) {
        try {
            return Optional.ofNullable(http.get()
                    .uri("/internal/v1/declarations/{agency}/{service}", agency, service)
                    .header(HttpHeaders.AUTHORIZATION, "Bearer " + signer.sign("service-registry"))
                    .retrieve()
                    .body(ServiceDeclarations.class));
        } catch (HttpClientErrorException.NotFound notLive) {
            return Optional.empty();
        }
    }
}
