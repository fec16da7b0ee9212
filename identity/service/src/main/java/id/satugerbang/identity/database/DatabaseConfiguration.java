package id.satugerbang.identity.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DataSourceProperties.class, DatabaseProperties.class})
class DatabaseConfiguration {

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource callConnections(DataSourceProperties properties) {
        return properties
                .initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
    }

    @Bean
    HikariDataSource laneConnections(
            @Qualifier("callConnections") HikariDataSource calls, DatabaseProperties properties) {
        HikariConfig lanes = new HikariConfig();
        calls.copyStateTo(lanes);
        lanes.setPoolName("identity-lanes");
        lanes.setMaximumPoolSize(properties.laneConnections());
        lanes.setMinimumIdle(1);
        return new HikariDataSource(lanes);
    }

    @Bean
    @Primary
    DataSource dataSource(
            @Qualifier("callConnections") DataSource calls, @Qualifier("laneConnections") DataSource lanes) {
        return new RoutedConnections(calls, lanes);
    }
}
