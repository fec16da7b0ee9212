package id.satugerbang.gateway.platform;

import id.satugerbang.gateway.GatewayProperties;
import id.satugerbang.gateway.authn.SessionEnds;
import id.satugerbang.support.problem.ProblemCode;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The platform's own services at the public origin; each checks the relayed token and decides itself. */
@RestController
final class RelayController {

    private final Relay relay;
    private final RelayTarget registry;
    private final RelayTarget identity;

    RelayController(GatewayProperties properties, SessionEnds sessions) {
        this.relay = new Relay(new RelayLimits(properties.relay()), sessions);
        this.registry = new RelayTarget("/registry", properties.registryUri(), ProblemCode.REGISTRY_UNAVAILABLE);
        this.identity = new RelayTarget("/identity", properties.identityUri(), ProblemCode.CITIZEN_DATA_UNAVAILABLE);
    }

    @RequestMapping({"/registry/v1/**", "/openapi.json", "/openapi.yaml", "/openapi/**"})
    Mono<Void> registry(ServerWebExchange exchange) {
        return relay.relay(exchange, registry);
    }

    @RequestMapping("/identity/v1/**")
    Mono<Void> identity(ServerWebExchange exchange) {
        return relay.relay(exchange, identity);
    }
}
