package id.satugerbang.gateway.credential;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** An opened credential; its text form never shows a secret. */
public sealed interface Credential {

    /**
     * A key that is sent as it is.
     *
     * @param isHeader true for a header, false for a query parameter
     * @param name of the header or parameter
     */
    record ApiKey(boolean isHeader, String name, String value) implements Credential {

        @Override
        public String toString() {
            return "ApiKey[" + name + "]";
        }
    }

    /** A client of an authorisation server (RFC 6749 section 4.4). */
    record OAuth2Client(
            URI tokenUrl,
            String clientId,
            String clientSecret,
            @Nullable String scope) implements Credential {

        @Override
        public String toString() {
            return "OAuth2Client[" + tokenUrl + "]";
        }
    }

    /** A shared secret that signs each call, as BPJS Kesehatan asks. */
    record Hmac(String consumerId, String secret, @Nullable String userKey) implements Credential {

        @Override
        public String toString() {
            return "Hmac[]";
        }
    }
}
