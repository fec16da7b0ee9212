package id.satugerbang.identity.acting;

import java.util.Collection;
import java.util.Set;

/** Citizens who have restricted the processing of their data (UU 27/2022 art. 41): nothing is handed over. */
public interface Restrictions {

    /** Those of {@code citizens} whose data must not be processed now. */
    Set<String> among(Collection<String> citizens);
}
