package id.satugerbang.gateway.forward;

import id.satugerbang.gateway.GatewayProperties;
import id.satugerbang.gateway.credential.CredentialStore;
import id.satugerbang.gateway.problem.ProblemWriter;
import io.netty.resolver.dns.DnsServerAddressStreamProviders;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Beans of the forward stage. */
@Configuration(proxyBeanMethods = false)
class ForwardConfiguration {

    @Bean(destroyMethod = "close")
    NameLookups upstreamNames(GatewayProperties properties) {
        return new NameLookups(
                DnsServerAddressStreamProviders.platformDefault(),
                properties.forward().lookupTimeout());
    }

    @Bean(destroyMethod = "close")
    UpstreamClients agencyClients(GatewayProperties properties, NameLookups upstreamNames) {
        UpstreamAddresses addresses = new UpstreamAddresses(properties.upstreamAllow());
        return new UpstreamClients(new CheckedAddressResolverGroup(addresses, upstreamNames::of), properties.forward());
    }

    @Bean
    Forwarder forwarder(GatewayProperties properties, UpstreamClients agencyClients, ProblemWriter problems) {
        GatewayProperties.Forward limits = properties.forward();
        return new Forwarder(agencyClients, new UpstreamGuards(limits.circuitOpen()), problems, limits.bodyTime());
    }

    @Bean
    UpstreamAuths upstreamAuths(
            CredentialStore credentials, UpstreamClients agencyClients, JsonMapper json, Clock clock) {
        TokenClient tokens = new TokenClient(agencyClients.tokens(), json, clock);
        return new UpstreamAuths(credentials, new OAuth2ClientUpstreamAuth(tokens, clock), new HmacUpstreamAuth(clock));
    }

    @Bean
    ForwardFilter forwardFilter(Forwarder forwarder, UpstreamAuths auths, GatewayProperties properties) {
        return new ForwardFilter(forwarder, auths, properties.forward().maxConcurrentPerService());
    }

    @Bean
    AnnounceFarewellFilter announceFarewellFilter() {
        return new AnnounceFarewellFilter();
    }
}
