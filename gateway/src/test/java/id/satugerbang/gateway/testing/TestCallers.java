package id.satugerbang.gateway.testing;

import id.satugerbang.gateway.exchange.Exchanges;
import id.satugerbang.support.caller.Assurance;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.caller.Role;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.WebFilter;

/**
 * Takes the caller from the header {@code Test-Caller}: {@code citizen:<assurance>}, {@code officer:<agency>} or
 * {@code integrator:<scope>}.
 */
@Configuration(proxyBeanMethods = false)
public class TestCallers {

    /** Keycloak subject of the callers. */
    public static final String SUBJECT = "0f0e0d0c-0000-4000-8000-000000000001";

    @Bean
    @Order(0)
    WebFilter testCaller() {
        return (exchange, chain) -> {
            String caller = exchange.getRequest().getHeaders().getFirst("Test-Caller");
            if (caller != null) {
                Exchanges.caller(exchange, parse(caller));
            }
            return chain.filter(exchange);
        };
    }

    /** Reads the header's form. */
    public static Caller parse(String text) {
        String[] parts = text.split(":", 2);
        return switch (parts[0]) {
            case "citizen" -> citizen(Assurance.ofAcr(parts[1]));
            case "officer" -> officer(parts[1]);
            default -> integrator(parts[1]);
        };
    }

    public static Caller citizen(Assurance assurance) {
        return new Caller(SUBJECT, "satu-gateway", Set.of(Role.CITIZEN), Set.of(), Set.of("openid"), assurance, false);
    }

    public static Caller officer(String agency) {
        return new Caller(
                SUBJECT, "satu-gateway", Set.of(Role.OFFICER), Set.of(agency), Set.of(), Assurance.BASIC, false);
    }

    public static Caller integrator(String scope) {
        return new Caller(SUBJECT, "mitra", Set.of(Role.INTEGRATOR), Set.of(), Set.of(scope), Assurance.NONE, true);
    }
}
