package id.satugerbang.identity.verification;

import java.util.Map;

/** The civil registry as a match oracle: it is told values and says which fit, never what it holds (Permendagri 102/2019). */
interface CivilRegistry {

    /**
     * Which of the values fit, by attribute key; none where it does not know the NIK.
     *
     * @throws CivilRegistryAwayException where it does not answer, or answers with anything else
     */
    Map<String, Boolean> match(Map<String, String> values) throws CivilRegistryAwayException;
}
