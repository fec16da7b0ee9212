package id.satugerbang.identity.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributeValuesTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T16:00:00Z"), ZoneOffset.UTC);

    private final AttributeCatalogue catalogue = new AttributeCatalogue();
    private final AttributeValues values = new AttributeValues(CLOCK);

    @ParameterizedTest
    @CsvSource({
        "nik,3578091507900001,3578091507900001",
        "nik,3578095507900001,3578095507900001",
        "nik,3578092902000001,3578092902000001",
        "nik,3578096902920001,3578096902920001",
        "nik,3578093004900001,3578093004900001",
        "nik_ibu,' 3578095507900001 ',3578095507900001",
        "no_kk,3578091507900001,3578091507900001",
        "tanggal_lahir,2024-02-29,2024-02-29",
        "tanggal_lahir,2026-11-24,2026-11-24",
        "jenis_kelamin,l,L",
        "agama,Islam,islam",
        "status_perkawinan,Belum Kawin,belum_kawin",
        "golongan_darah,ab+,AB+",
        "telepon,0812 3456 7890,+6281234567890",
        "telepon,6281234567890,+6281234567890",
        "telepon,006281234567890,+6281234567890",
        "telepon,(031) 531-2144,+62315312144",
        "telepon,+6591234567,+6591234567",
        "email,Siti.Aminah@Contoh.ID,Siti.Aminah@contoh.id",
        "alamat.kode_wilayah,35.78.09.1001,35.78.09.1001",
        "alamat.kode_wilayah,3578091001,35.78.09.1001",
        "alamat.kode_wilayah,357809,35.78.09",
        "alamat.kode_wilayah,3578,35.78",
        "alamat.rt,003,003",
        "nama_lengkap,Nur'aini,Nur'aini",
        "nama_lengkap,Suharto,Suharto"
    })
    void a_right_value_is_kept_in_one_form(String key, String typed, String kept) throws ValueFaultException {
        assertThat(values.accept(attribute(key), typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "nik,357809150790000,nik_form",
        "nik,35780915079000011,nik_form",
        "nik,357809150790000A,nik_form",
        "nik,３５７８０９１５０７９００００１,nik_form",
        "nik,3578093207900001,nik_date",
        "nik,3578094007900001,nik_date",
        "nik,3578090007900001,nik_date",
        "nik,3578097207900001,nik_date",
        "nik,3578091513900001,nik_date",
        "nik,3578091500900001,nik_date",
        "nik,3578093104900001,nik_date",
        "nik,3578092902910001,nik_date",
        "nik,3578097102920001,nik_date",
        "nik,3578091507900000,nik_serial",
        "no_kk,123,kk_form",
        "tanggal_lahir,15-07-1990,date_form",
        "tanggal_lahir,1990-7-15,date_form",
        "tanggal_lahir,2023-02-29,date_impossible",
        "tanggal_lahir,2026-11-25,date_in_future",
        "tanggal_lahir,0001-01-01,date_too_old",
        "jenis_kelamin,X,not_a_choice",
        "telepon,0812,phone_form",
        "telepon,+620812345678,phone_form",
        "telepon,halo,phone_form",
        "email,siti,email_form",
        "email,siti@localhost,email_form",
        "email,si..ti@contoh.id,email_form",
        "email,a@b@contoh.id,email_form",
        "alamat.kode_wilayah,35.7,region_form",
        "alamat.kode_wilayah,Surabaya,region_form",
        "alamat.kode_pos,1234,wrong_form",
        "nama_lengkap,'   ',empty_value"
    })
    void a_wrong_value_is_refused_by_the_rule_that_it_breaks(String key, String typed, String fault) {
        assertFault(key, typed, fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Si\u0000ti", "Si\nti", "Si\u202Eti", "Si\u2066ti", "Si\u200Fti", "Si\uD800ti", "Si\uFEFFti"})
    void control_characters_and_direction_overrides_are_refused(String name) {
        assertFault("nama_lengkap", name, "unsafe_character");
    }

    @Test
    void a_name_has_at_most_200_characters_whatever_their_size_in_memory() throws ValueFaultException {
        String longest = "\uD835\uDC00".repeat(200);
        assertThat(values.accept(attribute("nama_lengkap"), longest)).isEqualTo(longest);
        assertFault("nama_lengkap", longest + "a", "too_long");
    }

    private AttributeDefinition attribute(String key) {
        return catalogue.find(key).orElseThrow();
    }

    private void assertFault(String key, String typed, String fault) {
        assertThatExceptionOfType(ValueFaultException.class)
                .isThrownBy(() -> values.accept(attribute(key), typed))
                .satisfies(thrown -> assertThat(thrown.fault()).isEqualTo(fault))
                .withMessage(fault);
    }
}
