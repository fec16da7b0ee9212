package id.satugerbang.registry.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTests {

    @ParameterizedTest
    @CsvSource({
        "kartu,kartu,0",
        "kartu,katru,1",
        "kartu,kart,1",
        "kartu,karto,1",
        "identitas,identits,1",
        "akta,surat,4",
        "a,'',1"
    })
    void swappedLettersAreOneErrorOnly(String one, String other, int errors) {
        assertThat(EditDistance.between(one, other)).isEqualTo(errors);
        assertThat(EditDistance.between(other, one)).isEqualTo(errors);
    }
}
