package id.satugerbang.registry;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RestController;

class PackageRulesTests {

    private static final String ROOT = "id.satugerbang.registry";

    private final JavaClasses registry = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void theModelOfAReleaseKnowsTheJdkOnly() {
        classes()
                .that()
                .resideInAPackage("..release.model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "..release.model..", "org.jspecify..")
                .check(registry);
    }

    @Test
    void featuresDoNotDependOnEachOtherInCircles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(registry);
    }

    @Test
    void useCasesKnowNeitherTheDatabaseNorTheWeb() {
        noClasses()
                .that()
                .resideInAPackage("..release.application..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..release.infrastructure..",
                        "..release.web..",
                        "org.springframework.jdbc..",
                        "org.springframework.web..",
                        "jakarta.servlet..")
                .check(registry);
    }

    @Test
    void checksPublishNothingAndKnowNoRelease() {
        noClasses()
                .that()
                .resideInAPackage("..conformance..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..release..", "..agency..", "..service..", "..catalogue..")
                .check(registry);
    }

    @Test
    void publicationKnowsNoReleaseStates() {
        noClasses()
                .that()
                .resideInAPackage("..publication..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..release..", "..catalogue..", "..conformance..")
                .check(registry);
    }

    @Test
    void nothingEvaluatesExpressions() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.expression..")
                .check(registry);
    }

    @Test
    void controllersAreHidden() {
        classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .bePackagePrivate()
                .check(registry);
    }

    @Test
    void dependenciesComeThroughConstructors() {
        GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(registry);
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(registry);
    }
}
