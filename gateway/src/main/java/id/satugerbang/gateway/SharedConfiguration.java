package id.satugerbang.gateway;

import id.satugerbang.support.internal.InternalTokenSigner;
import id.satugerbang.support.keys.KeyDirectory;
import id.satugerbang.support.mvc.SatuProperties;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans that several stages share. */
@Configuration(proxyBeanMethods = false)
class SharedConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    KeyDirectory keyDirectory(SatuProperties properties) {
        return new KeyDirectory(properties.keysDir());
    }

    @Bean
    InternalTokenSigner internalTokenSigner(KeyDirectory keys, Clock clock) {
        return new InternalTokenSigner("gateway", keys.privateKey("internal-gateway.jwk"), clock);
    }
}
