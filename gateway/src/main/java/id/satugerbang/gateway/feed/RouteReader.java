package id.satugerbang.gateway.feed;

import id.satugerbang.api.internal.model.PublishedRoute;
import id.satugerbang.gateway.route.Release;
import id.satugerbang.gateway.route.RouteEntry;
import id.satugerbang.gateway.route.UnbuildableReleaseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Builds table entries from the JSON of published routes; what it does not know in one it leaves to newer gateways. */
final class RouteReader {

    private final JsonMapper json;

    RouteReader(JsonMapper json) {
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /** One entry, or why the release cannot become one. */
    Built read(String text) {
        try {
            return new Built.Good(RouteEntry.checked(release(json.readValue(text, PublishedRoute.class))));
        } catch (JacksonException | IllegalArgumentException | UnbuildableReleaseException bad) {
            return readBad(text);
        }
    }

    /** Once more, to tell what is wrong with whose release. */
    private Built readBad(String text) {
        JsonNode tree;
        try {
            tree = json.readTree(text);
        } catch (JacksonException broken) {
            return new Built.Unreadable();
        }
        try {
            return new Built.Good(RouteEntry.checked(release(json.treeToValue(tree, PublishedRoute.class))));
        } catch (JacksonException | IllegalArgumentException mistyped) {
            return bad(tree, "The route does not follow the contract");
        } catch (UnbuildableReleaseException unbuildable) {
            return bad(tree, String.valueOf(unbuildable.getMessage()));
        }
    }

    /** One entry of a snapshot. */
    Built read(PublishedRoute route) {
        try {
            return new Built.Good(RouteEntry.checked(release(route)));
        } catch (UnbuildableReleaseException unbuildable) {
            UUID release = route.getRelease();
            return release == null
                    ? new Built.Unreadable()
                    : new Built.Bad(release, route.getRevision(), String.valueOf(unbuildable.getMessage()));
        }
    }

    private static Release release(@Nullable PublishedRoute route) {
        if (route == null) {
            throw new UnbuildableReleaseException("The route is empty");
        }
        return RouteCodec.release(route);
    }

    private static Built bad(JsonNode tree, String reason) {
        try {
            UUID release = UUID.fromString(tree.path("release").asString(""));
            return new Built.Bad(release, tree.path("revision").asLong(0), reason);
        } catch (IllegalArgumentException nameless) {
            return new Built.Unreadable();
        }
    }

    /** What became of one published route. */
    sealed interface Built {

        /** It can go live. */
        record Good(RouteEntry entry) implements Built {}

        /** It cannot; the registry is told why. */
        record Bad(UUID release, long revision, String reason) implements Built {}

        /** Not even its release can be named. */
        record Unreadable() implements Built {}
    }
}
