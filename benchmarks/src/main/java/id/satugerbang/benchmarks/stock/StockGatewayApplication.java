package id.satugerbang.benchmarks.stock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Spring Cloud Gateway as its starter makes it, with one route and every default. */
@SpringBootApplication
public class StockGatewayApplication {

    /** Starts it; {@code BENCH_UPSTREAM} is the route's upstream. */
    public static void main(String[] arguments) {
        SpringApplication.run(StockGatewayApplication.class, arguments);
    }
}
