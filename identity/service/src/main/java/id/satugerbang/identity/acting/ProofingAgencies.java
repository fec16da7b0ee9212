package id.satugerbang.identity.acting;

/** Agencies whose officers see documents and verify what stands on them. */
public interface ProofingAgencies {

    boolean proofs(String agency);
}
