package id.satugerbang.quickstart.agencies.dpmptsp;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Three invented businesses. */
final class LicenceRegister {

    private static final Map<String, Business> BUSINESSES = Stream.of(
                    new Business(
                            "1203000417856",
                            "Dapur Bandeng Contoh (simulasi)",
                            "Perorangan (UMK)",
                            "10216 Industri pengasapan ikan",
                            "Menengah Rendah",
                            "2024-03-12",
                            "AKTIF",
                            "35.15.08"),
                    new Business(
                            "0220108842391",
                            "PT Contoh Sepatu Wedoro (simulasi)",
                            "Perseroan Terbatas",
                            "15202 Industri sepatu olahraga",
                            "Menengah Tinggi",
                            "2022-08-01",
                            "AKTIF",
                            "35.15.14"),
                    new Business(
                            "9120302761145",
                            "CV Contoh Kerupuk Udang (simulasi)",
                            "Persekutuan Komanditer",
                            "10794 Industri kerupuk, keripik, peyek dan sejenisnya",
                            "Rendah",
                            "2019-11-20",
                            "DIBEKUKAN",
                            "35.15.05"))
            .collect(Collectors.toUnmodifiableMap(Business::nib, Function.identity()));

    /** The business with that number. */
    Optional<Business> find(String nib) {
        return Optional.ofNullable(BUSINESSES.get(nib));
    }
}
