package id.satugerbang.registry.imports;

/** What a value has to be, in words for who filled in the table. */
record RowRules(String indonesian, String english) {

    static RowRules of(String pointer) {
        return switch (pointer) {
            case "/agency" ->
                new RowRules(
                        "alias instansi: huruf kecil, angka, tanda hubung, mis. dinkes-jatim",
                        "alias of the agency: small letters, digits, hyphens, such as dinkes-jatim");
            case "/service/slug" ->
                new RowRules(
                        "huruf kecil, angka, tanda hubung, mis. akta-kelahiran",
                        "small letters, digits, hyphens, such as akta-kelahiran");
            case "/service/region" ->
                new RowRules("kode Kemendagri: 35, 35.78 atau 35.78.09", "a Kemendagri code: 35, 35.78 or 35.78.09");
            case "/service/simulated" -> new RowRules("ya atau tidak", "yes or no");
            case "/service/sector" ->
                new RowRules("satu kata huruf kecil, mis. kesehatan", "one word in small letters, such as kesehatan");
            case "/service/life_events" ->
                new RowRules(
                        "kata huruf kecil dipisah ;, mis. kelahiran;pindah", "words in small letters separated by ;");
            default -> new RowRules("isi sesuai templat", "a value as in the template");
        };
    }
}
