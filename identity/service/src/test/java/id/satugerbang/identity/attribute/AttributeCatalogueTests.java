package id.satugerbang.identity.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.api.identity.model.Attribute;
import id.satugerbang.support.caller.Assurance;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttributeCatalogueTests {

    /** The legal items of UU 24/2013, as the register of citizens names them. */
    private static final List<String> LEGAL_ITEMS = List.of(
            "no_kk",
            "nik",
            "nama_lengkap",
            "jenis_kelamin",
            "tempat_lahir",
            "tanggal_lahir",
            "golongan_darah",
            "agama",
            "status_perkawinan",
            "status_hubungan_keluarga",
            "cacat",
            "pendidikan_terakhir",
            "jenis_pekerjaan",
            "nik_ibu",
            "nama_ibu",
            "nik_ayah",
            "nama_ayah",
            "alamat_sebelumnya",
            "alamat",
            "punya_akta_lahir",
            "no_akta_lahir",
            "punya_akta_kawin",
            "no_akta_kawin",
            "tanggal_perkawinan",
            "punya_akta_cerai",
            "no_akta_cerai",
            "tanggal_perceraian",
            "sidik_jari",
            "iris_mata",
            "tanda_tangan",
            "aib");

    private final AttributeCatalogue catalogue = new AttributeCatalogue();

    @Test
    void every_legal_item_is_there_with_address_and_contact() {
        assertThat(LEGAL_ITEMS).hasSize(31);
        assertThat(catalogue.all())
                .extracting(AttributeDefinition::key)
                .doesNotHaveDuplicates()
                .containsAll(LEGAL_ITEMS);
        assertThat(catalogue.find("alamat.kode_wilayah")).isPresent();
        assertThat(catalogue.find("telepon")).isPresent();
        assertThat(catalogue.find("email")).isPresent();
    }

    @Test
    void every_attribute_has_names_a_group_of_the_contract_and_choices_exactly_where_it_needs_them() {
        assertThat(catalogue.all()).allSatisfy(attribute -> {
            assertThat(attribute.nameId()).isNotBlank();
            assertThat(attribute.nameEn()).isNotBlank();
            assertThat(Attribute.GroupEnum.fromValue(attribute.group())).isNotNull();
            assertThat(Attribute.TypeEnum.fromValue(attribute.type().wire())).isNotNull();
            assertThat(attribute.choices().isEmpty()).isEqualTo(attribute.type() != AttributeType.CHOICE);
            assertThat(attribute.assurance()).isNotEqualTo(Assurance.NONE);
        });
    }

    @Test
    void what_the_law_protects_is_never_stored_or_needs_a_second_factor() {
        assertThat(catalogue.all().stream().filter(AttributeDefinition::isProtected))
                .extracting(AttributeDefinition::key)
                .containsExactlyInAnyOrder("cacat", "sidik_jari", "iris_mata", "tanda_tangan", "aib");
        assertThat(catalogue.all().stream().filter(attribute -> !attribute.storable()))
                .extracting(AttributeDefinition::key)
                .containsExactlyInAnyOrder("sidik_jari", "iris_mata", "tanda_tangan", "aib");
        assertThat(catalogue.find("cacat").orElseThrow().assurance()).isEqualTo(Assurance.SUBSTANTIAL);
    }

    @Test
    void numbers_that_stand_for_a_person_or_family_are_identifiers() {
        assertThat(catalogue.all().stream().filter(AttributeDefinition::identifier))
                .extracting(AttributeDefinition::key)
                .contains("nik", "no_kk", "nik_ibu", "nik_ayah")
                .doesNotContain("nama_lengkap", "tanggal_lahir");
    }
}
