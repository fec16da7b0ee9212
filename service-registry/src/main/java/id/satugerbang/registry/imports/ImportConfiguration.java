package id.satugerbang.registry.imports;

import id.satugerbang.support.mvc.LargeBody;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets files of imports be larger than other bodies: they are streamed into the database row by row. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    @Bean
    LargeBody importFiles(ImportProperties properties) {
        return new LargeBody("/registry/v1/imports", properties.largestFile());
    }
}
