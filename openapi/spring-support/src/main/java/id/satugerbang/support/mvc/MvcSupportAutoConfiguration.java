package id.satugerbang.support.mvc;

import id.satugerbang.support.keys.KeyDirectory;
import id.satugerbang.support.problem.ProblemCatalogue;
import jakarta.servlet.Filter;
import java.time.Clock;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** Gives a servlet service its problems, its limits and its access rules. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(SatuProperties.class)
@Import({ProblemAdvice.class, MvcSecurityConfiguration.class, StrictJsonConfiguration.class})
public class MvcSupportAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    KeyDirectory keyDirectory(SatuProperties properties) {
        return new KeyDirectory(properties.keysDir());
    }

    @Bean
    ProblemCatalogue problemCatalogue() {
        return new ProblemCatalogue();
    }

    @Bean
    ProblemWriter problemWriter(ProblemCatalogue catalogue, JsonMapper json, CurrentCaller callers) {
        return new ProblemWriter(catalogue, json, new RefusalLog(callers));
    }

    @Bean
    CurrentCaller currentCaller() {
        return new CurrentCaller();
    }

    @Bean
    FilterRegistrationBean<TraceLogFilter> traceLogFilter() {
        return ordered(new TraceLogFilter(), Ordered.HIGHEST_PRECEDENCE);
    }

    @Bean
    FilterRegistrationBean<ReadableRequestFilter> readableRequestFilter(ProblemWriter writer) {
        return ordered(new ReadableRequestFilter(writer), Ordered.HIGHEST_PRECEDENCE + 5);
    }

    /** What the server refuses by itself, before any filter, is a problem too. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> problemsOfTheServer() {
        return factory -> factory.addContextCustomizers(context ->
                ((StandardHost) context.getParent()).setErrorReportValveClass(ProblemReportValve.class.getName()));
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(
            @Value("${satu.max-body:1MB}") DataSize limit, ObjectProvider<LargeBody> exceptions, ProblemWriter writer) {
        return ordered(
                new BodyLimitFilter(limit, exceptions.stream().toList(), writer), Ordered.HIGHEST_PRECEDENCE + 10);
    }

    /** Filter beans are not ordered by an annotation on their bean method, only by their registration. */
    private static <F extends Filter> FilterRegistrationBean<F> ordered(F filter, int order) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
