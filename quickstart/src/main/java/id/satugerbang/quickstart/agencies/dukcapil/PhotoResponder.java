package id.satugerbang.quickstart.agencies.dukcapil;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import id.satugerbang.quickstart.agencies.JsonAnswer;
import id.satugerbang.quickstart.agencies.Single;
import id.satugerbang.quickstart.agencies.assertion.Citizen;
import id.satugerbang.quickstart.agencies.assertion.CitizenResponder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** {@code POST /kia/pas-foto/{nomor}}: takes the child's photograph for the citizen's own application. */
final class PhotoResponder implements CitizenResponder {

    private final ApplicationStore store;

    PhotoResponder(ApplicationStore store) {
        this.store = store;
    }

    @Override
    public ResponseDefinition answer(Request request, Citizen citizen) {
        Photo photo = Photo.in(request);
        return store.find(Single.lastSegment(request), citizen)
                .map(application -> take(application.number(), photo))
                .orElseGet(() -> JsonAnswer.of(404, DukcapilError.notFound()));
    }

    private ResponseDefinition take(String number, Photo photo) {
        Map<String, String> faults = photo.faults();
        return faults.isEmpty()
                ? JsonAnswer.of(201, receipt(number, photo))
                : JsonAnswer.of(422, DukcapilError.invalid(faults));
    }

    private PhotoReceipt receipt(String number, Photo photo) {
        return new PhotoReceipt(
                number,
                photo.type(),
                photo.bytes().length,
                digest(photo.bytes()),
                store.countPhoto(number),
                DukcapilError.SIMULATION);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
