package id.satugerbang.identity;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.satugerbang.identity.web.Allowed;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RestController;

class ArchitectureTests {

    private static final String ROOT = "id.satugerbang.identity.";
    private final JavaClasses service = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("id.satugerbang.identity");

    @Test
    void packages_have_no_cycles() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(service);
    }

    @Test
    void encryption_knows_no_feature() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "crypto")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "attribute", ROOT + "profile", ROOT + "signin", ROOT + "web")
                .check(service);
    }

    @Test
    void only_encryption_knows_tink() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "crypto")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google.crypto.tink..")
                .check(service);
    }

    @Test
    void the_catalogue_and_the_sign_ins_know_no_other_feature() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "attribute", ROOT + "signin")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "profile", ROOT + "crypto")
                .check(service);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "attribute")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "signin", "org.springframework.jdbc..")
                .check(service);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "signin")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "attribute")
                .check(service);
    }

    @Test
    void what_an_auditor_runs_knows_no_framework() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "ledger.audit", ROOT + "canonical")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", ROOT + "web", ROOT + "profile", ROOT + "crypto")
                .check(service);
    }

    @Test
    void the_ledger_never_sees_a_value() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "ledger..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "profile", ROOT + "crypto", ROOT + "acting", ROOT + "disclosure")
                .check(service);
    }

    @Test
    void whoever_ends_a_consent_holds_the_citizen_before() {
        DescribedPredicate<JavaClass> ends = describe(
                "end or narrow consents",
                type -> calls(type, "ConsentStore", "revoke") || calls(type, "ConsentStore", "narrow"));
        classes()
                .that(ends)
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(ROOT + "citizen.CitizenLocks")
                .check(service);
    }

    private static boolean calls(JavaClass type, String owner, String method) {
        return type.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().getSimpleName().equals(owner)
                        && call.getName().equals(method));
    }

    @Test
    void every_operation_states_who_may_call_it() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(RestController.class)
                .and()
                .arePublic()
                .should()
                .beAnnotatedWith(Allowed.class)
                .check(service);
    }
}
