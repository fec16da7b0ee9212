package id.satugerbang.gateway.portal;

import id.satugerbang.gateway.GatewayProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans that serve the portal. */
@Configuration(proxyBeanMethods = false)
class PortalConfiguration {

    @Bean
    PortalFilter portalFilter(GatewayProperties properties) {
        return new PortalFilter(
                new PortalHandler(PortalFiles.read(properties.portalDir(), properties.portalPrevious())));
    }
}
