package id.satugerbang.gateway;

import id.satugerbang.gateway.exchange.PairwiseSubjects;
import id.satugerbang.gateway.internal.PartClient;
import id.satugerbang.support.internal.InternalTokenSigner;
import id.satugerbang.support.keys.KeyDirectory;
import id.satugerbang.support.keys.KeyFileException;
import id.satugerbang.support.mvc.SatuProperties;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Beans that several stages share. */
@Configuration(proxyBeanMethods = false)
class SharedConfiguration {

    private static final String PAIRWISE_KEY = "pairwise.key";
    private static final int PAIRWISE_KEY_BYTES = 32;

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

    @Bean
    PartClient registryCalls(GatewayProperties properties, InternalTokenSigner signer, JsonMapper json) {
        Duration timeout = properties.feed().registryTimeout();
        return new PartClient("service-registry", properties.registryUri(), timeout, signer, json);
    }

    /** @throws KeyFileException where {@code pairwise.key} is not 32 bytes in base64 */
    @Bean
    PairwiseSubjects pairwiseSubjects(KeyDirectory keys, SatuProperties properties) {
        Path file = properties.keysDir().resolve(PAIRWISE_KEY);
        String text = new String(keys.secret(PAIRWISE_KEY), StandardCharsets.US_ASCII).strip();
        try {
            byte[] key = Base64.getDecoder().decode(text);
            if (key.length != PAIRWISE_KEY_BYTES) {
                throw new KeyFileException(file, "must hold 32 random bytes in base64", null);
            }
            return new PairwiseSubjects(key);
        } catch (IllegalArgumentException notBase64) {
            throw new KeyFileException(file, "must hold 32 random bytes in base64", notBase64);
        }
    }
}
