package id.satugerbang.quickstart.command;

import id.satugerbang.quickstart.secrets.RealmSecrets;

/** What is printed when everything is ready: the portal, the accounts, three things to try. */
final class Welcome {

    private Welcome() {}

    static String of(Accounts accounts, RealmSecrets secrets) {
        String api = accounts.portalUrl() + "/api";
        return """

                Satu Gerbang is ready. Everything behind it is simulated (simulasi).

                %s
                  Try a public service:
                curl -s '%s/bmkg/cuaca/publik/prakiraan-cuaca?adm4=35.78.09.1001'

                  Call as an integrator:
                curl -s -H "Authorization: Bearer $(curl -s %s -d grant_type=client_credentials -d client_id=%s -d client_secret=%s -d scope=bmkg/cuaca | sed -E 's/.*"access_token":"([^"]+)".*/\\1/')" '%s/bmkg/cuaca/publik/peringatan-dini?adm2=35.78'

                  Apply as a citizen for a child identity card:
                curl -s -H "Authorization: Bearer $(./satu token siti.aminah)" -H 'Content-Type: application/json' -d '{"nama_anak":"Anak Contoh","tanggal_lahir":"2020-05-17","jenis_kelamin":"P","alamat":"Jalan Contoh 1, Surabaya"}' '%s/dukcapil-surabaya/kartu-identitas-anak/kia/permohonan'
                """.formatted(
                        AccountsText.of(accounts),
                        api,
                        accounts.tokenUrl(),
                        RealmSecrets.INTEGRATOR_CLIENT,
                        secrets.client(RealmSecrets.INTEGRATOR_CLIENT),
                        api,
                        api);
    }
}
