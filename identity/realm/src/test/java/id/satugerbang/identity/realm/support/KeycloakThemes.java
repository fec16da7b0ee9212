package id.satugerbang.identity.realm.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the themes that Keycloak brings say, read from its own jar. */
public final class KeycloakThemes {

    private static final Path LIBRARIES = Path.of("../keycloak/target/keycloak/lib/lib/main");
    private static final Pattern TEXT = Pattern.compile("[\"']([A-Za-z0-9_.-]+)[\"']");
    private static final Pattern NAMED = Pattern.compile("(?:msg\\(|label=)[\"']([A-Za-z0-9_.-]+)[\"']");

    /** Of features that the realm has off, of other consoles, and labels of attributes and scopes that nothing shows. */
    private static final Pattern ELSEWHERE = Pattern.compile("(?:webauthn|passkey|recovery|auth-recovery|saml|locale_"
            + "|terms|acceptTerms|credentialOffer|oid4vc|delegation|[a-z]*[Ii]mpersonate|kerberos|bypassKerberos|console-"
            + "|openshift|role_|client_|clientCertificate|noCertificate|auth-x509|doX509|recaptcha|clientConditions|did"
            + "|totpApp|loginTotp\\.|loginTotpIntro|emailUpdate|oauthGrant|theme\\.|gss|usb|nfc|bluetooth"
            + "|requiredAction\\.(?:TERMS|UPDATE_(?:PROFILE|EMAIL)|VERIFY_PROFILE|delete|idp_link|webauthn|CONFIGURE_RECOVERY))"
            + ".*|.*(?:Html|ConsentText)"
            + "|internal|unknown|doBack|realmChoice|givenName|fullName|familyName|passwordNewConfirm|address|street"
            + "|locality|region|postal_code|country|emailVerified|website|phoneNumber|phoneNumberVerified|gender|birthday"
            + "|zoneinfo|loginCredential|inResource|personalInfo|configureBackupCodesMessage|unsupportedNameIdFormatMessage"
            + "|accountUnusable|errorDeletingAccount|deletingAccountForbidden|userDeletedSuccessfully"
            + "|federatedIdentityConfirmOverrideMessage");

    private KeycloakThemes() {}

    /** Messages that Keycloak itself chooses, so that no template names them: all but those that nothing here leads to. */
    public static Set<String> messagesThatPagesMayShow() {
        try (FileSystem jar = FileSystems.newFileSystem(jar())) {
            Path themes = jar.getPath("theme");
            Set<String> messages = messages(themes.resolve("base/login/messages/messages_en.properties"));
            messages.removeAll(texts(themes.resolve("base/login"), TEXT));
            messages.removeAll(texts(themes.resolve("keycloak.v2/login"), TEXT));
            messages.removeIf(message -> ELSEWHERE.matcher(message).matches());
            return messages;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Messages that the templates of a folder name. */
    public static Set<String> messagesNamedBy(Path folder) {
        return texts(folder, NAMED);
    }

    /** Keys of a bundle. */
    public static Set<String> messages(Path bundle) {
        Properties messages = new Properties();
        try (InputStream file = Files.newInputStream(bundle)) {
            messages.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new HashSet<>(messages.stringPropertyNames());
    }

    private static Set<String> texts(Path folder, Pattern pattern) {
        Set<String> texts = new HashSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".ftl")).toList()) {
                Matcher text = pattern.matcher(Files.readString(file));
                while (text.find()) {
                    texts.add(text.group(1));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(LIBRARIES)) {
            return files.filter(file ->
                            file.getFileName().toString().matches("org\\.keycloak\\.keycloak-themes-\\d.*\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
