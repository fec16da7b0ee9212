package id.satugerbang.identity.ledger.checkpoint;

import id.satugerbang.support.keys.KeyDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CheckpointConfiguration {

    @Bean
    CheckpointKeys checkpointKeys(KeyDirectory keys) {
        return CheckpointKeys.read(keys);
    }
}
