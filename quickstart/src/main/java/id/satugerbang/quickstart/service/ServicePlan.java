package id.satugerbang.quickstart.service;

import id.satugerbang.quickstart.settings.Port;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * How a JVM is started.
 *
 * @param name name of the part
 * @param ports ports it listens on
 * @param after steps that come first
 * @param command command line, asked for when it starts
 * @param environment environment with its secrets, asked for when it starts
 * @param health answers 200 when the part is ready
 */
public record ServicePlan(
        String name,
        List<Port> ports,
        Set<String> after,
        Supplier<List<String>> command,
        Supplier<Map<String, String>> environment,
        URI health) {}
