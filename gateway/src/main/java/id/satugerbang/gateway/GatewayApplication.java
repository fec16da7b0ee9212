package id.satugerbang.gateway;

import id.satugerbang.support.mvc.SatuProperties;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The gateway of Satu Gerbang. */
@SpringBootApplication
@EnableConfigurationProperties({SatuProperties.class, GatewayProperties.class})
public class GatewayApplication {

    private static final String EVENT_LOOPS = "reactor.netty.ioWorkerCount";

    /** One event loop for each processor, where the library would start four at least. */
    public static void main(String[] arguments) {
        if (System.getProperty(EVENT_LOOPS) == null) {
            System.setProperty(EVENT_LOOPS, String.valueOf(Runtime.getRuntime().availableProcessors()));
        }
        SpringApplication.run(GatewayApplication.class, arguments);
    }
}
