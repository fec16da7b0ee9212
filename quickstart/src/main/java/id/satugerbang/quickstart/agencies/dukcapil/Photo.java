package id.satugerbang.quickstart.agencies.dukcapil;

import com.github.tomakehurst.wiremock.http.Request;
import id.satugerbang.quickstart.agencies.Single;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A photograph as it came in.
 *
 * @param type media type that the request names
 */
record Photo(String type, byte[] bytes) {

    static final int LARGEST = 5 * 1024 * 1024;

    /** First bytes of the files that are taken, by media type. */
    private static final Map<String, byte[]> BEGINNINGS = Map.of(
            "image/jpeg", HexFormat.of().parseHex("ffd8ff"),
            "image/png", HexFormat.of().parseHex("89504e470d0a1a0a"));

    static Photo in(Request request) {
        String type = Single.header(request, "Content-Type").orElse("");
        return new Photo(type, Optional.ofNullable(request.getBody()).orElse(new byte[0]));
    }

    /** Fault by field; empty where it is taken. */
    Map<String, String> faults() {
        Map<String, String> faults = new TreeMap<>();
        if (bytes.length == 0) {
            faults.put("berkas", "Pas foto wajib dilampirkan.");
        } else if (bytes.length > LARGEST) {
            faults.put("berkas", "Pas foto paling besar 5 MB.");
        } else if (!isWhatItSays()) {
            faults.put("berkas", "Isi berkas bukan foto JPEG atau PNG seperti jenisnya.");
        }
        return faults;
    }

    private boolean isWhatItSays() {
        byte[] beginning = BEGINNINGS.get(type);
        return beginning != null
                && bytes.length > beginning.length
                && Arrays.equals(beginning, Arrays.copyOf(bytes, beginning.length));
    }
}
