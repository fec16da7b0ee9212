package id.satugerbang.acceptance.system;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/** Starts the system once and closes it with the whole run: the root store outlives every class. */
final class RunningSystemExtension extends TypeBasedParameterResolver<RunningSystem> {

    private static final Namespace RUN = Namespace.create(RunningSystemExtension.class);

    @Override
    public RunningSystem resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(RUN)
                .computeIfAbsent(RunningSystem.class, key -> RunningSystem.start(), RunningSystem.class);
    }
}
