package id.satugerbang.identity.acting;

import java.util.Optional;

/** Accounts whose own NIK is verified. */
public interface NikHolders {

    /** The account for which this NIK is verified. */
    Optional<String> holder(String nik);
}
