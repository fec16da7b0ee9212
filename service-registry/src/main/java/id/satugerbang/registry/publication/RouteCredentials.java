package id.satugerbang.registry.publication;

import id.satugerbang.api.registry.model.Upstream;
import id.satugerbang.api.registry.model.UpstreamAuth;
import id.satugerbang.api.registry.model.UpstreamAuthType;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Each upstream that wants a credential names one that the agency has, of the same type. */
@Component
public class RouteCredentials {

    private final CredentialPublication stored;

    RouteCredentials(CredentialPublication stored) {
        this.stored = stored;
    }

    /** Notes every upstream whose credential is missing, unknown or of another type. */
    public void check(RouteSource source, Findings findings) {
        List<Upstream> upstreams = source.content().getUpstreams();
        for (int index = 0; index < upstreams.size(); index++) {
            UpstreamAuth auth = upstreams.get(index).getAuth();
            if (auth != null) {
                check(source.agency(), auth, "/upstreams/" + index + "/auth/credential", findings);
            }
        }
    }

    /** Names of the credentials that the upstreams use. */
    static String[] names(RouteSource source) {
        return source.content().getUpstreams().stream()
                .map(Upstream::getAuth)
                .filter(Objects::nonNull)
                .filter(auth -> auth.getType() != UpstreamAuthType.NONE)
                .map(UpstreamAuth::getCredential)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
    }

    private void check(String agency, UpstreamAuth auth, String pointer, Findings findings) {
        String name = auth.getCredential();
        boolean wanted = auth.getType() != UpstreamAuthType.NONE;
        if (name == null || !wanted) {
            if (wanted == (name == null)) {
                FindingCode code = wanted ? FindingCode.CREDENTIAL_MISSING : FindingCode.CREDENTIAL_NOT_WANTED;
                findings.add(code, pointer, auth.getType().getValue());
            }
            return;
        }
        Optional<UpstreamAuthType> type = stored.type(agency, name);
        if (type.isEmpty()) {
            findings.add(FindingCode.CREDENTIAL_UNKNOWN, pointer, name);
        } else if (type.get() != auth.getType()) {
            findings.add(
                    FindingCode.CREDENTIAL_TYPE_DIFFERS,
                    pointer,
                    name,
                    type.get().getValue());
        }
    }
}
