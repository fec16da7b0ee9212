package id.satugerbang.gateway.credential;

import id.satugerbang.support.keys.KeyDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The one store of credentials. */
@Configuration(proxyBeanMethods = false)
class CredentialConfiguration {

    @Bean
    CredentialStore credentialStore(KeyDirectory keys, JsonMapper json) {
        return new CredentialStore(new CredentialOpener(keys, json));
    }
}
