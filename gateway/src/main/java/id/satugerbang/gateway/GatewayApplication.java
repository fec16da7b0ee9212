package id.satugerbang.gateway;

import id.satugerbang.support.mvc.SatuProperties;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The gateway of Satu Gerbang. */
@SpringBootApplication
@EnableConfigurationProperties({SatuProperties.class, GatewayProperties.class})
public class GatewayApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(GatewayApplication.class, arguments);
    }
}
