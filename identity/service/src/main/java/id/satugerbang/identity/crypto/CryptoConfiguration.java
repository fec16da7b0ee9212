package id.satugerbang.identity.crypto;

import id.satugerbang.support.keys.KeyDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

@Configuration(proxyBeanMethods = false)
class CryptoConfiguration {

    @Bean
    KeyEncryptionKey keyEncryptionKey(KeyDirectory keys) {
        return KeyEncryptionKey.read(keys);
    }

    @Bean
    BlindIndex blindIndex(KeyDirectory keys) {
        return BlindIndex.read(keys);
    }

    /** Every other key file is read before, too: where one is missing or wrong, nothing is written. */
    @Bean
    @DependsOn({"checkpointKeys", "registryClient"})
    KeyCheckedMigration keyCheckedMigration(KeyEncryptionKey kek, BlindIndex blindIndex) {
        return new KeyCheckedMigration(kek, blindIndex);
    }

    @Bean
    ProfileCipher profileCipher(KeyEncryptionKey kek) {
        return new ProfileCipher(kek);
    }
}
