package id.satugerbang.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    private static final String ROOT = "id.satugerbang.gateway.";
    private static final String[] STAGES = {"edge", "route.web", "authn", "authz", "policy", "bind", "forward"};

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("id.satugerbang.gateway");

    @Test
    void theRouteStageKnowsNoFramework() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "route")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "reactor..", "io.netty..", "tools.jackson..")
                .check(classes);
    }

    @Test
    void noStageDependsOnALaterOne() {
        for (int stage = 0; stage < STAGES.length; stage++) {
            for (int later = stage + 1; later < STAGES.length; later++) {
                noClasses()
                        .that()
                        .resideInAPackage(ROOT + STAGES[stage] + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(ROOT + STAGES[later] + "..")
                        .check(classes);
            }
        }
    }

    @Test
    void whatStagesShareKnowsNoStage() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "exchange", ROOT + "problem", ROOT + "route")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + "edge..",
                        ROOT + "route.web..",
                        ROOT + "authn..",
                        ROOT + "authz..",
                        ROOT + "policy..",
                        ROOT + "bind..",
                        ROOT + "forward..",
                        ROOT + "feed..",
                        ROOT + "session..",
                        ROOT + "platform..",
                        ROOT + "portal..")
                .check(classes);
    }

    @Test
    void theFeedIsNoStageAndNoStageWaitsForIt() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "feed..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "feed..")
                .check(classes);
    }
}
