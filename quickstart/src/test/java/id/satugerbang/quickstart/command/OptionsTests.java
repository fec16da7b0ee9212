package id.satugerbang.quickstart.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.satugerbang.quickstart.UserException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTests {

    @Test
    void aKnownOptionIsTakenAndAnUnknownOneRefused() {
        assertThat(Options.flag("up", "--detach", List.of())).isFalse();
        assertThat(Options.flag("up", "--detach", List.of("--detach"))).isTrue();
        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> Options.flag("up", "--detach", List.of("--detatch")))
                .withMessageContaining("--detatch")
                .withMessageContaining("[--detach]");
    }

    @Test
    void oneArgumentMeansOne() {
        assertThat(Options.single("token USER", List.of("siti.aminah"))).isEqualTo("siti.aminah");
        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> Options.single("token USER", List.of()))
                .withMessage("Usage: ./satu token USER");
    }

    @Test
    void argumentsWhereNoneBelongAreRefused() {
        assertThatExceptionOfType(UserException.class).isThrownBy(() -> Options.none("down", List.of("now")));
    }

    @Test
    void anUnknownCommandIsRefused() {
        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> new Commands(Path.of("/checkout"), Map.of()).named("fly"))
                .withMessageContaining("./satu help");
    }
}
