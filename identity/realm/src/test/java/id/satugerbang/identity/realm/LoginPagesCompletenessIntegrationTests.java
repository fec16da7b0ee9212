package id.satugerbang.identity.realm;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.identity.realm.admin.RealmAdmin;
import id.satugerbang.identity.realm.support.Installation;
import id.satugerbang.identity.realm.support.KeycloakThemes;
import id.satugerbang.identity.realm.support.TestInstallation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever the realm lets a person meet has a page of our theme that speaks both languages. */
@ExtendWith(TestInstallation.class)
class LoginPagesCompletenessIntegrationTests {

    private static final Path THEME = Path.of("../keycloak/src/main/resources/theme/satu-gerbang/login");

    /** Pages that need no step of a flow. */
    private static final List<String> ALWAYS = List.of(
            "template",
            "info",
            "error",
            "login-page-expired",
            "logout-confirm",
            "select-authenticator",
            "login-oauth2-device-verify-user-code");

    private static final Map<String, List<String>> PAGES_OF_ACTIONS = Map.of(
            "CONFIGURE_TOTP", List.of("login-config-totp"),
            "UPDATE_PASSWORD", List.of("login-update-password"),
            "VERIFY_EMAIL", List.of("login-verify-email"),
            "update_user_locale", List.of());

    private static final Map<String, List<String>> PAGES_OF_STEPS = Map.ofEntries(
            Map.entry("auth-cookie", List.of()),
            Map.entry("identity-provider-redirector", List.of()),
            Map.entry("conditional-user-configured", List.of()),
            Map.entry("conditional-credential", List.of()),
            Map.entry("conditional-level-of-authentication", List.of()),
            Map.entry("organization", List.of("login-username", "select-organization")),
            Map.entry("auth-username-password-form", List.of("login")),
            Map.entry("auth-password-form", List.of("login-password")),
            Map.entry("satu-no-second-factor", List.of()),
            Map.entry("satu-reset-by-mail", List.of()),
            Map.entry("auth-otp-form", List.of("login-otp")),
            Map.entry("registration-page-form", List.of("register")),
            Map.entry("registration-user-creation", List.of()),
            Map.entry("registration-password-action", List.of()),
            Map.entry("reset-credentials-choose-user", List.of("login-reset-password")),
            Map.entry("reset-credential-email", List.of()),
            Map.entry("reset-password", List.of("login-update-password")),
            Map.entry("reset-otp", List.of("login-config-totp")),
            Map.entry("idp-review-profile", List.of("idp-review-user-profile")),
            Map.entry("idp-create-user-if-unique", List.of()),
            Map.entry("idp-confirm-link", List.of("login-idp-link-confirm")),
            Map.entry("idp-email-verification", List.of("login-idp-link-email")),
            Map.entry("idp-username-password-form", List.of("login")),
            Map.entry("idp-add-organization-member", List.of()));

    private final RealmAdmin admin;

    LoginPagesCompletenessIntegrationTests(Installation installation) {
        this.admin = installation.admin();
    }

    @Test
    void everyActionThatIsOnHasItsPages() {
        Set<String> on = new TreeSet<>();
        for (JsonNode action : admin.get("authentication/required-actions")) {
            if (action.path("enabled").asBoolean()) {
                on.add(action.path("alias").asString());
            }
        }
        assertThat(PAGES_OF_ACTIONS.keySet()).containsAll(on);
        assertOurs(on.stream().map(PAGES_OF_ACTIONS::get));
    }

    @ParameterizedTest
    @ValueSource(strings = {"browserFlow", "registrationFlow", "resetCredentialsFlow", "firstBrokerLoginFlow"})
    void everyStepOfAFlowInUseHasItsPages(String flow) {
        String alias = RealmAdmin.encode(admin.get("").path(flow).asString());
        Set<String> steps = new TreeSet<>();
        for (JsonNode step : admin.get("authentication/flows/" + alias + "/executions")) {
            if (step.has("providerId")
                    && !"DISABLED".equals(step.path("requirement").asString())) {
                steps.add(step.path("providerId").asString());
            }
        }
        assertThat(steps).isNotEmpty();
        assertThat(PAGES_OF_STEPS.keySet()).containsAll(steps);
        assertOurs(steps.stream().map(PAGES_OF_STEPS::get));
    }

    @Test
    void thePagesThatNeedNoStepAreOurs() {
        assertOurs(Stream.of(ALWAYS));
    }

    @Test
    void everyMessageThatKeycloakMayShowIsOursInBothLanguages() {
        assertThat(KeycloakThemes.messagesThatPagesMayShow()).hasSizeGreaterThan(150);
        for (String language : List.of("id", "en")) {
            assertThat(KeycloakThemes.messages(THEME.resolve("messages/messages_" + language + ".properties")))
                    .as(language)
                    .containsAll(KeycloakThemes.messagesThatPagesMayShow());
        }
    }

    @Test
    void everyMessageThatOurPagesNameIsOurs() {
        Set<String> named = KeycloakThemes.messagesNamedBy(THEME);
        assertThat(named).hasSizeGreaterThan(50);
        assertThat(KeycloakThemes.messages(THEME.resolve("messages/messages_id.properties")))
                .containsAll(named);
    }

    private static void assertOurs(Stream<List<String>> pages) {
        assertThat(pages.flatMap(List::stream))
                .allSatisfy(page -> assertThat(Files.exists(THEME.resolve(page + ".ftl")))
                        .as(page)
                        .isTrue());
    }
}
