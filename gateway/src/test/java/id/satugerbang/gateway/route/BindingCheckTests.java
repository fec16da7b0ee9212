package id.satugerbang.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satugerbang.gateway.route.Binding.Place;
import id.satugerbang.gateway.route.Binding.Type;
import id.satugerbang.support.caller.Assurance;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BindingCheckTests {

    private static final Purpose PURPOSE = new Purpose("Melayani", "To serve");

    @Test
    void everyPlaceOfARequestCanBeBound() {
        assertThatCode(() -> check(
                        PURPOSE,
                        binding(Place.PATH, "nik"),
                        binding(Place.QUERY, "nik"),
                        binding(Place.HEADER, "nik"),
                        binding(Place.BODY, "/pemohon/nik")))
                .doesNotThrowAnyException();
    }

    @Test
    void aBindingWithoutPurposeCannotGoLive() {
        refused(null, "purpose", binding(Place.QUERY, "nik"));
    }

    @Test
    void aBoundPathSegmentMustBeInThePath() {
        refused(PURPOSE, "no segment {nomor}", binding(Place.PATH, "nomor"));
    }

    @Test
    void onePlaceTakesOneAttribute() {
        refused(PURPOSE, "Two attributes", binding(Place.QUERY, "nik"), binding(Place.QUERY, "NIK"));
        refused(PURPOSE, "Two attributes", binding(Place.BODY, "/nik"), binding(Place.BODY, "/nik"));
    }

    @Test
    void aBodyBindingIsAPropertyOfItsOwn() {
        refused(PURPOSE, "no pointer", binding(Place.BODY, "nik"));
        refused(PURPOSE, "lies within", binding(Place.BODY, "/pemohon"), binding(Place.BODY, "/pemohon/nik"));
    }

    @Test
    void pointersAreReadAsRfc6901Says() {
        assertThat(binding(Place.BODY, "/a~1b/m~0n/~01").pointer()).containsExactly("a/b", "m~n", "~1");
    }

    private static void refused(@Nullable Purpose purpose, String reason, Binding... bindings) {
        assertThatThrownBy(() -> check(purpose, bindings))
                .isInstanceOf(UnbuildableReleaseException.class)
                .hasMessageContaining(reason);
    }

    private static void check(@Nullable Purpose purpose, Binding... bindings) {
        CitizenUse use = new CitizenUse(purpose, false, Beneficiary.SELF, List.of(bindings), null);
        BindingCheck.check(new Operation(
                "op", "POST", "/x/{nik}", Set.of(Audience.CITIZEN), Assurance.BASIC, Set.of(), null, false, use));
    }

    private static Binding binding(Place place, String name) {
        return new Binding("nik", place, name, true, null, null, Type.STRING);
    }
}
