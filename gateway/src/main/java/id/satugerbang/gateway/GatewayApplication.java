package id.satugerbang.gateway;

import id.satugerbang.support.mvc.SatuProperties;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The gateway of Satu Gerbang. */
@SpringBootApplication
@EnableConfigurationProperties({SatuProperties.class, GatewayProperties.class})
public class GatewayApplication {

    /**
     * What libraries read from system properties, where nobody has set them: one event loop for each processor instead of
     * four at least, and no samples of buffers for traces of leaks, which cost each call.
     */
    private static final Map<String, String> DEFAULTS = Map.of(
            "reactor.netty.ioWorkerCount",
            String.valueOf(Runtime.getRuntime().availableProcessors()),
            "io.netty.leakDetection.level",
            "disabled");

    /** Starts it. */
    public static void main(String[] arguments) {
        DEFAULTS.forEach(GatewayApplication::unlessSet);
        SpringApplication.run(GatewayApplication.class, arguments);
    }

    private static void unlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
