package id.satugerbang.quickstart.agencies;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathTemplate;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.Extension;
import java.util.List;

/** The HTTP server of the simulated agencies, on loopback. */
public final class AgencyServer implements AutoCloseable {

    private static final int LAST = 10;

    private final WireMockServer server;

    /** @param port port to listen on, 0 for any */
    public AgencyServer(int port, List<Operation> operations) {
        this.server = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .port(port)
                .containerThreads(20)
                .disableRequestJournal()
                .extensions(operations.stream().map(AgencyServer::extension).toArray(Extension[]::new)));
        operations.forEach(this::stub);
        server.stubFor(get(urlPathEqualTo("/health")).willReturn(aResponse().withStatus(200)));
        server.stubFor(any(anyUrl()).atPriority(LAST).willReturn(aResponse().withStatus(404)));
    }

    /** Starts to listen. */
    public void start() {
        server.start();
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static Extension extension(Operation operation) {
        return new ResponderTransformer(operation.name(), operation.responder());
    }

    private void stub(Operation operation) {
        server.stubFor(request(operation.method().getName(), urlPathTemplate(operation.path()))
                .willReturn(aResponse().withTransformers(operation.name())));
    }
}
