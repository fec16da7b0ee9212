package id.satugerbang.gateway.platform;

import id.satugerbang.gateway.GatewayProperties;
import id.satugerbang.gateway.authn.PublicOperations;
import id.satugerbang.gateway.authn.SessionEnds;
import id.satugerbang.gateway.exchange.Exchanges;
import id.satugerbang.gateway.exchange.RequestBody;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The platform's own services at the public origin; each checks the relayed token and decides itself. */
@RestController
final class RelayController {

    private final PublicOperations open;
    private final Relay relay;
    private final RelayTarget registry;
    private final RelayTarget identity;

    RelayController(GatewayProperties properties, SessionEnds sessions, PublicOperations open) {
        this.open = open;
        this.relay = new Relay(new RelayLimits(properties.relay()), sessions);
        this.registry = new RelayTarget("/registry", properties.registryUri(), ProblemCode.REGISTRY_UNAVAILABLE);
        this.identity = new RelayTarget("/identity", properties.identityUri(), ProblemCode.CITIZEN_DATA_UNAVAILABLE);
    }

    @RequestMapping({"/registry/v1/**", "/openapi.json", "/openapi.yaml", "/openapi/**"})
    Mono<Void> registry(ServerWebExchange exchange) {
        return relayed(exchange, registry);
    }

    @RequestMapping("/identity/v1/**")
    Mono<Void> identity(ServerWebExchange exchange) {
        return relayed(exchange, identity);
    }

    /** Whom the service would refuse for want of a token is not waited for with a body. */
    private Mono<Void> relayed(ServerWebExchange exchange, RelayTarget target) {
        boolean nobody = Exchanges.caller(exchange).isEmpty() && !open.asked(exchange);
        if (nobody && new RequestBody(exchange.getRequest(), 0).isPresent()) {
            exchange.getResponse().getHeaders().set(HttpHeaders.CONNECTION, "close");
            return Mono.error(ProblemException.of(ProblemCode.AUTHENTICATION_REQUIRED));
        }
        return relay.relay(exchange, target);
    }
}
