package id.satugerbang.quickstart.agencies.region;

/** A village with its place in the hierarchy of regions, in BMKG's words. */
public record Location(
        String adm1,
        String adm2,
        String adm3,
        String adm4,
        String provinsi,
        String kotkab,
        String kecamatan,
        String desa,
        String timezone) {}
