package id.satugerbang.support.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.text.ParseException;
import java.util.EnumSet;
import java.util.Set;

/**
 * The key files of an installation ({@code SATU_KEYS_DIR}).
 *
 * <p>A private file must be readable by its owner only (mode 0600); its group may read it where somebody else owns it, as
 * with a secret that Kubernetes mounts for a group ({@code fsGroup}). Files: {@code internal-{part}.jwk} (EC P-256 private
 * key with which a part signs its calls to other parts), {@code internal-public.jwks} (the public halves of all of them,
 * {@code kid} = part), and what each part documents for itself.
 */
public final class KeyDirectory {

    private static final Set<PosixFilePermission> FOR_OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);

    private final Path directory;

    public KeyDirectory(Path directory) {
        this.directory = directory;
    }

    /** Content of a private file. @throws KeyFileException where it is missing, unreadable or readable by others */
    public byte[] secret(String name) {
        Path file = directory.resolve(name);
        refuseReadableByOthers(file);
        return read(file);
    }

    /** Private EC key in a private JWK file. @throws KeyFileException where it is missing or is none */
    public ECKey privateKey(String name) {
        Path file = directory.resolve(name);
        try {
            ECKey key = ECKey.parse(new String(secret(name), java.nio.charset.StandardCharsets.UTF_8));
            if (!key.isPrivate()) {
                throw new KeyFileException(file, "holds no private key", null);
            }
            key.toECPrivateKey();
            return key;
        } catch (ParseException | JOSEException notAKey) {
            throw new KeyFileException(file, "holds no EC key as JWK", notAKey);
        }
    }

    /** Public keys in a JWKS file. @throws KeyFileException where it is missing or is none */
    public JWKSet publicKeys(String name) {
        Path file = directory.resolve(name);
        try {
            return JWKSet.parse(new String(read(file), java.nio.charset.StandardCharsets.UTF_8));
        } catch (ParseException notAKeySet) {
            throw new KeyFileException(file, "holds no JWK set", notAKeySet);
        }
    }

    private static boolean isOurs(Path file) throws IOException {
        return Files.getOwner(file).getName().equals(System.getProperty("user.name"));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException missing) {
            throw new KeyFileException(file, "does not exist", missing);
        } catch (IOException unreadable) {
            throw new KeyFileException(file, "cannot be read", unreadable);
        }
    }

    private static void refuseReadableByOthers(Path file) {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            if (permissions.stream().anyMatch(FOR_OTHERS::contains)
                    || (permissions.contains(PosixFilePermission.GROUP_READ) && isOurs(file))) {
                throw new KeyFileException(file, "can be read by other users; set its mode to 0600", null);
            }
        } catch (NoSuchFileException missing) {
            throw new KeyFileException(file, "does not exist", missing);
        } catch (IOException unreadable) {
            throw new KeyFileException(file, "cannot be read", unreadable);
        }
    }
}
