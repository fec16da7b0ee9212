package id.satugerbang.quickstart.agencies.bmkg;

/** An error as the weather agency words it. */
record BmkgError(int statusCode, String message, String error, String keterangan) {

    static BmkgError badRequest(String message) {
        return new BmkgError(400, message, "Bad Request", BmkgLabel.SIMULATION);
    }

    static BmkgError notFound(String message) {
        return new BmkgError(404, message, "Not Found", BmkgLabel.SIMULATION);
    }
}
