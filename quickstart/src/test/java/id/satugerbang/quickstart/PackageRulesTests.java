package id.satugerbang.quickstart;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class PackageRulesTests {

    private static final String ROOT = "id.satugerbang.quickstart";
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void packagesDoNotDependOnEachOtherInCircles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void theSimulatedAgenciesKnowNothingOfTheLauncher() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".agencies..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".startup..", ROOT + ".command..", ROOT + ".process..", ROOT + ".secrets..")
                .check(classes);
    }
}
