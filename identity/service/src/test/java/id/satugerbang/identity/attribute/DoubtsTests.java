package id.satugerbang.identity.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DoubtsTests {

    private final Doubts doubts = new Doubts(new AttributeCatalogue(), new Regions());

    @Test
    void a_nik_that_fits_birth_date_gender_and_a_known_district_raises_no_doubt() {
        assertThat(about(Map.of("nik", "3578095507900001", "tanggal_lahir", "1990-07-15", "jenis_kelamin", "P")))
                .isEmpty();
    }

    @Test
    void a_nik_of_another_listed_province_is_not_judged_but_one_of_no_province_is_doubted() {
        assertThat(about(Map.of("nik", "3171091507900001"))).isEmpty();
        assertThat(about(Map.of("nik", "9999991507900001"))).containsExactly(new Doubt("nik", "nik_region_unknown"));
        assertThat(about(Map.of("nik_ibu", "3578995507900001")))
                .containsExactly(new Doubt("nik_ibu", "nik_region_unknown"));
    }

    @Test
    void the_birth_date_is_compared_by_its_two_digit_year() {
        assertThat(about(Map.of("nik", "3578091507050001", "tanggal_lahir", "2005-07-15")))
                .isEmpty();
        assertThat(about(Map.of("nik", "3578091507050001", "tanggal_lahir", "2005-07-16")))
                .containsExactly(new Doubt("nik", "nik_birth_date_differs"));
    }

    @Test
    void a_region_is_doubted_where_it_does_not_exist_or_stops_above_the_village() {
        assertThat(about(Map.of("alamat.kode_wilayah", "35.78.09.1001"))).isEmpty();
        assertThat(about(Map.of("alamat.kode_wilayah", "35.78.09")))
                .containsExactly(new Doubt("alamat.kode_wilayah", "region_not_village"));
        assertThat(about(Map.of("alamat.kode_wilayah", "35.30.01.2001")))
                .containsExactly(new Doubt("alamat.kode_wilayah", "region_unknown"));
    }

    @Test
    void a_change_of_something_else_brings_up_no_old_doubt() {
        Map<String, String> values = Map.of("nik", "9999991507900001", "tanggal_lahir", "1980-01-01", "agama", "hindu");
        assertThat(doubts.about(values, Set.of("agama"))).isEmpty();
        assertThat(doubts.about(values, Set.of("tanggal_lahir")))
                .containsExactly(new Doubt("nik", "nik_birth_date_differs"));
    }

    private List<Doubt> about(Map<String, String> values) {
        return doubts.about(values, values.keySet());
    }
}
