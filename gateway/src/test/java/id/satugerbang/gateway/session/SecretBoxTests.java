package id.satugerbang.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SecretBoxTests {

    private static final byte[] TEXT = "a token".getBytes(StandardCharsets.UTF_8);

    private final SessionKeys keys = new SessionKeys(new byte[32]);

    @Test
    void whatWasSealedCanBeOpenedAndNeverLooksTheSame() {
        SecretBox box = keys.box("session");

        assertThat(box.open(box.seal(TEXT))).isEqualTo(TEXT);
        assertThat(box.seal(TEXT)).isNotEqualTo(box.seal(TEXT));
    }

    @Test
    void aChangedValueCannotBeOpened() {
        SecretBox box = keys.box("session");
        for (int i = 0; i < box.seal(TEXT).length; i++) {
            byte[] sealed = box.seal(TEXT);
            sealed[i] ^= 1;

            assertThatThrownBy(() -> box.open(sealed)).isInstanceOf(UnreadableSecretException.class);
        }
        assertThatThrownBy(() -> box.open(new byte[5])).isInstanceOf(UnreadableSecretException.class);
    }

    @Test
    void aValueOfAnotherPurposeCannotBeOpened() {
        byte[] sealed = keys.box("pending login").seal(TEXT);

        assertThatThrownBy(() -> keys.box("session").open(sealed)).isInstanceOf(UnreadableSecretException.class);
    }

    @Test
    void aKeyOfAnotherLengthIsRefused() {
        assertThatThrownBy(() -> new SessionKeys(new byte[16])).isInstanceOf(IllegalArgumentException.class);
    }
}
