package id.satugerbang.gateway.edge;

import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import reactor.netty.resources.LoopResources;

/** The management port has an event loop of its own, so that it answers also where the public server's are behind. */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
class ManagementServerConfiguration {

    @Bean(destroyMethod = "dispose")
    LoopResources managementLoop() {
        return LoopResources.create("management", 1, true);
    }

    /** The public server's own context has no parent and goes without. */
    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> ownLoopOfManagement(
            LoopResources managementLoop, ApplicationContext context) {
        return factory -> {
            if (context.getParent() != null) {
                factory.addServerCustomizers(server -> server.runOn(managementLoop));
            }
        };
    }
}
