package id.satugerbang.gateway.forward;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What shows an upstream that the gateway calls.
 *
 * @param headers to set, in the place of what the client sent under these names
 * @param query to append to the query, encoded; absent where nothing is
 * @param refused forgets what the upstream refused with 401, and says whether another try has something new to show
 */
record UpstreamProof(Map<String, String> headers, @Nullable String query, Refusal refused) {

    static final UpstreamProof NONE = new UpstreamProof(Map.of(), null, () -> false);

    /** What happens where an upstream answers 401. */
    interface Refusal {

        boolean renews();
    }

    UpstreamProof {
        headers = Map.copyOf(headers);
    }

    static UpstreamProof ofHeaders(Map<String, String> headers) {
        return new UpstreamProof(headers, null, () -> false);
    }

    /** Path and query, the client's bytes first and untouched. */
    String appendedTo(String pathAndQuery) {
        return query == null ? pathAndQuery : pathAndQuery + (pathAndQuery.indexOf('?') < 0 ? "?" : "&") + query;
    }

    /** Names headers only. */
    @Override
    public String toString() {
        return "UpstreamProof" + headers.keySet();
    }
}
