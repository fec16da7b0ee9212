package id.satugerbang.registry.conformance;

import id.satugerbang.registry.region.CsvResource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Which attribute a field is called after. A name is taken apart into words ({@code tglLahir}, {@code TGL_LHR}, {@code tgl-lahir})
 * and compared as a whole with what Indonesian and English documents call the attributes; words that say only whose datum it
 * is are left out, words that make it somebody else's end the search.
 */
@Component
final class AttributeNames {

    private static final String LIST = "data/attribute-synonyms.csv";

    /** Whose: the citizen's own, under the names that services give citizens. */
    private static final Set<String> OWN = Set.of(
            "pemohon",
            "warga",
            "pasien",
            "penduduk",
            "peserta",
            "pendaftar",
            "pelapor",
            "siswa",
            "anda",
            "saya",
            "anak",
            "bayi",
            "pribadi",
            "lengkap",
            "applicant",
            "citizen",
            "patient",
            "student",
            "your",
            "my",
            "child",
            "person",
            "customer",
            "user",
            "pelanggan",
            "pengguna",
            "wajib",
            "pajak",
            "sesuai",
            "ktp",
            "kk",
            "akta",
            "input",
            "data");

    /** Names by which a system knows a user: no person is called so. */
    private static final Set<String> ACCOUNT_NAMES = Set.of(
            "username",
            "usernames",
            "namauser",
            "namapengguna",
            "loginname",
            "userlogin",
            "nickname",
            "namapanggilan",
            "displayname",
            "screenname",
            "namaakun",
            "preferredusername");

    /** Names that anything may have, not people alone. */
    private static final Set<String> BARE = Set.of("nama", "name", "names");

    /** How the caller is reached. */
    private static final Set<String> CONTACT = Set.of("kontak", "contact");

    private final Map<String, String> attributes = new HashMap<>();

    AttributeNames() {
        for (List<String> row : CsvResource.rows(LIST)) {
            for (String name : row.get(1).split("\\|", -1)) {
                attributes.put(FieldWords.key(FieldWords.of(name)), row.get(0));
            }
        }
    }

    /** True for a name that says nothing about whose or what's name it is. */
    boolean isBare(String name) {
        return BARE.contains(FieldWords.key(FieldWords.of(name)));
    }

    /** True where what is called so belongs to somebody or something else than the caller. */
    boolean isForeign(String name) {
        List<String> words = FieldWords.of(name);
        return !CONTACT.contains(FieldWords.key(words)) && words.stream().anyMatch(ForeignWords::contains);
    }

    /** True where what is called so is the caller. */
    boolean isOwn(String name) {
        return FieldWords.of(name).stream().anyMatch(OWN::contains);
    }

    /** Key of the attribute that a name stands for; empty where it stands for none, or for somebody else's. */
    Optional<String> attribute(String name) {
        List<String> words = FieldWords.of(name);
        if (ACCOUNT_NAMES.contains(FieldWords.key(words))) {
            return Optional.empty();
        }
        Optional<String> whole = Optional.ofNullable(attributes.get(FieldWords.key(words)));
        if (whole.isPresent() || words.stream().anyMatch(ForeignWords::contains)) {
            return whole;
        }
        List<String> rest = words.stream().filter(word -> !OWN.contains(word)).collect(Collectors.toList());
        return Optional.ofNullable(attributes.get(FieldWords.key(rest)));
    }
}
