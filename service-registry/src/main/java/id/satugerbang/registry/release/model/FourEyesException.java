package id.satugerbang.registry.release.model;

/** Nobody approves a release of an own agency, or one that the same person submitted. */
public class FourEyesException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
