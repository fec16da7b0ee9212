package id.satugerbang.gateway.route;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One live service of the table; its matcher is compiled on the first call, so that unused services cost little. */
public final class RouteEntry {

    private final Release release;
    private volatile @Nullable OperationMatcher matcher;
    private volatile @Nullable Object handle;

    private RouteEntry(Release release) {
        this.release = release;
    }

    /** An entry for a release that was built before. */
    public static RouteEntry trusted(Release release) {
        return new RouteEntry(release);
    }

    /** An entry for a release that must prove to build. @throws UnbuildableReleaseException where it does not */
    public static RouteEntry checked(Release release) {
        OperationMatcher.of(release.operations());
        release.operations().forEach(BindingCheck::check);
        if (release.upstreams().isEmpty()) {
            throw new UnbuildableReleaseException("The release names no upstream");
        }
        release.upstreams().forEach(Upstream::check);
        return new RouteEntry(release);
    }

    public Release release() {
        return release;
    }

    /** What the framework around the table needs for this entry, made once by the first caller. */
    public <T> T handle(Class<T> type, Function<Release, T> maker) {
        Object made = handle;
        if (made == null) {
            made = maker.apply(release);
            handle = made;
        }
        return type.cast(made);
    }

    RouteLookup find(String method, String rest) {
        Map<String, Operation> operations = matcher().match(rest);
        if (operations.isEmpty()) {
            return new RouteLookup.OperationUnknown();
        }
        Operation operation = operations.get(method);
        if (operation == null && method.equals("HEAD")) {
            operation = operations.get("GET");
        }
        return operation == null
                ? new RouteLookup.MethodNotAllowed(this, operations)
                : new RouteLookup.Found(new RouteMatch(this, operation, rest));
    }

    /** The operations that a path behind the service's name answers to, as it is spelled. */
    public Collection<Operation> at(String rest) {
        return matcher().matchAsSpelled(rest).values();
    }

    private OperationMatcher matcher() {
        OperationMatcher compiled = matcher;
        if (compiled == null) {
            compiled = OperationMatcher.of(release.operations());
            matcher = compiled;
        }
        return compiled;
    }
}
