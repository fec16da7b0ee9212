package id.satugerbang.gateway.forward;

import id.satugerbang.gateway.exchange.RawQuery;
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

    /** Path and query, the client's bytes first and untouched, less a parameter of the same name. */
    String appendedTo(String pathAndQuery) {
        if (query == null) {
            return pathAndQuery;
        }
        int mark = pathAndQuery.indexOf('?');
        String path = mark < 0 ? pathAndQuery : pathAndQuery.substring(0, mark);
        String sent = mark < 0 ? null : pathAndQuery.substring(mark + 1);
        String rest = RawQuery.without(sent, query.substring(0, query.indexOf('=')));
        return path + "?" + (rest == null ? query : rest + "&" + query);
    }

    /** Names headers only. */
    @Override
    public String toString() {
        return "UpstreamProof" + headers.keySet();
    }
}
