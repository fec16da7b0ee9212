package id.satugerbang.quickstart.agencies.siak;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Invented residents: the citizens of the demonstration, a child, and somebody without an account. */
final class PopulationRegister {

    private static final Map<String, Resident> RESIDENTS = Stream.of(
                    Resident.of(
                            "3578095507900001",
                            "3578090101150009",
                            "SITI AMINAH",
                            "SURABAYA",
                            "15-07-1990",
                            "PEREMPUAN",
                            "CONTOH SUMARNI"),
                    Resident.of(
                            "3578095705200003",
                            "3578090101150009",
                            "KIRANA CONTOH",
                            "SURABAYA",
                            "17-05-2020",
                            "PEREMPUAN",
                            "SITI AMINAH"),
                    Resident.of(
                            "3578012003850002",
                            "3578010202120004",
                            "BUDI SANTOSO",
                            "MALANG",
                            "20-03-1985",
                            "LAKI-LAKI",
                            "CONTOH LASTRI"),
                    Resident.of(
                            "3578094112470005",
                            "3578090101470001",
                            "MBAH SUMI CONTOH",
                            "SIDOARJO",
                            "01-12-1947",
                            "PEREMPUAN",
                            "CONTOH WAGINEM"))
            .collect(Collectors.toUnmodifiableMap(resident -> resident.fields().get("NIK"), Function.identity()));

    Optional<Resident> find(String nik) {
        return Optional.ofNullable(RESIDENTS.get(nik));
    }
}
