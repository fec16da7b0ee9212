package id.satugerbang.quickstart.agencies.bmkg;

/** A village with its place in the hierarchy of regions, in the agency's words. */
record Location(
        String adm1,
        String adm2,
        String adm3,
        String adm4,
        String provinsi,
        String kotkab,
        String kecamatan,
        String desa,
        String timezone) {}
