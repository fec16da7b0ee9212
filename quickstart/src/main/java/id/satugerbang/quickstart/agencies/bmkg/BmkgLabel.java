package id.satugerbang.quickstart.agencies.bmkg;

/** Says in every answer that it is none of the real agency's. */
final class BmkgLabel {

    static final String SIMULATION = "simulasi: bukan data BMKG";

    private BmkgLabel() {}
}
