package id.satugerbang.quickstart.command;

import id.satugerbang.quickstart.secrets.RealmSecrets;

/** What is printed when everything is ready: the portal, the accounts, things to try. */
final class Welcome {

    private Welcome() {}

    static String of(Accounts accounts, RealmSecrets secrets) {
        String api = accounts.portalUrl() + "/api";
        return """

                Satu Gerbang is ready. Everything behind it is simulated (simulasi).

                %s
                  Try a public service:
                curl -s '%s/bmkg/cuaca/publik/prakiraan-cuaca?adm4=35.78.09.1001'

                  Agencies that want the gateway to prove itself (key in a header, OAuth2, HMAC, key in the query):
                curl -s -H 'Content-Type: application/json' -d '{"INQUERYNIB":{"nib":"1203000417856"}}' '%s/dpmptsp-sidoarjo/nomor-induk-berusaha/rba/inqueryNIB'
                curl -s '%s/dinkes-jatim/fasilitas-kesehatan/Organization?name=Sukolilo'
                curl -s '%s/bpjs-kesehatan/referensi/referensi/poli/INT'
                curl -s '%s/bapenda-jatim/pajak-kendaraan/tagihan?nopol=L1234AB&nosin=56789'

                  One service, each region's own agency:
                curl -s -H 'Satu-Region: 35.78.09' '%s/dinkes-jatim/antrean-puskesmas/antrean'

                  Call as an integrator:
                curl -s -H "Authorization: Bearer $(curl -s %s -d grant_type=client_credentials -d client_id=%s -d client_secret=%s -d scope=bmkg/cuaca | sed -E 's/.*"access_token":"([^"]+)".*/\\1/')" '%s/bmkg/cuaca/publik/peringatan-dini?adm2=35.78'

                  Ask as a parent for a child's identity card; the answer says what is still wanted (which child, your consent):
                curl -s -X POST -H "Authorization: Bearer $(./satu token siti.aminah)" '%s/dukcapil-surabaya/kartu-identitas-anak/kia/permohonan'
                """.formatted(
                        AccountsText.of(accounts),
                        api,
                        api,
                        api,
                        api,
                        api,
                        api,
                        accounts.tokenUrl(),
                        RealmSecrets.INTEGRATOR_CLIENT,
                        secrets.client(RealmSecrets.INTEGRATOR_CLIENT),
                        api,
                        api);
    }
}
