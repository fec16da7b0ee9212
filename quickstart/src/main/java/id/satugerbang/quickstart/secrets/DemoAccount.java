package id.satugerbang.quickstart.secrets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person of the demonstration, who does not exist.
 *
 * @param username login name
 * @param role realm role
 * @param agency alias of the agency that an officer acts for; nobody else has one
 */
public record DemoAccount(
        String username, String role, @Nullable String agency) {

    /** Every demo account. */
    public static final List<DemoAccount> ALL = List.of(
            new DemoAccount("siti.aminah", "citizen", null),
            new DemoAccount("budi.santoso", "citizen", null),
            new DemoAccount("petugas.bmkg", "officer", "bmkg"),
            new DemoAccount("petugas.dukcapil", "officer", "dukcapil-surabaya"),
            new DemoAccount("petugas.loket", "officer", "dukcapil-surabaya"),
            new DemoAccount("petugas.dpmptsp", "officer", "dpmptsp-sidoarjo"),
            new DemoAccount("petugas.dinkes", "officer", "dinkes-jatim"),
            new DemoAccount("petugas.bpjs", "officer", "bpjs-kesehatan"),
            new DemoAccount("petugas.bapenda", "officer", "bapenda-jatim"),
            new DemoAccount("peninjau", "reviewer", null));
}
