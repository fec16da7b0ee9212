package id.satugerbang.quickstart.script;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.quickstart.script.Script.Result;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolsScriptTests {

    @TempDir
    Path programs;

    @ParameterizedTest
    @CsvSource({
        "17, 17, 0",
        "17, 21, 0",
        "17, 1.8, 1",
        "17, 11, 1",
        "3.8.7, 3.8.7, 0",
        "3.8.7, 3.9.0, 0",
        "3.8.7, 3.8.6, 1",
        "20.19.0, 20.9.0, 1",
        "20.19.0, 22.1.0, 0"
    })
    void versionsAreComparedAsVersions(String minimum, String version, int code) throws Exception {
        assertThat(run("at_least " + minimum + " " + version).code()).isEqualTo(code);
    }

    @Test
    void theJdkThatRunsThisIsGoodEnough() throws Exception {
        Result result = Script.run(
                "build.sh", "require_jdk && require_compiler", Map.of("JAVA_HOME", System.getProperty("java.home")));
        assertThat(result).isEqualTo(new Result(0, ""));
    }

    @Test
    void anOldJdkIsRefusedInOneLineThatSaysWhatToDo() throws Exception {
        Script.program(programs, "java", "    java.specification.version = 11");
        assertRefused(run("unset JAVA_HOME; PATH=" + programs + ":$PATH require_jdk"), "Java 11 is too old", "JDK 17");
    }

    @Test
    void anOldMavenIsRefused() throws Exception {
        Script.program(programs, "mvn", "Apache Maven 3.6.3 (abc)");
        assertRefused(run("PATH=" + programs + ":$PATH require_maven"), "Maven 3.6.3 is too old", "3.8.7");
    }

    @Test
    void anOldNodeIsRefused() throws Exception {
        Script.program(programs, "node", "v18.20.4");
        Script.program(programs, "npm", "9");
        assertRefused(run("PATH=" + programs + ":$PATH require_node"), "Node v18.20.4 is too old", "20.19.0");
    }

    @Test
    void aMissingToolIsRefused() throws Exception {
        assertRefused(run("PATH=" + programs + " require_maven"), "Maven is missing", "3.8.7");
        assertRefused(run("PATH=" + programs + " require_node"), "Node is missing", "20.19.0");
        assertRefused(run("unset JAVA_HOME; PATH=" + programs + " require_jdk"), "Java is missing", "JDK 17");
    }

    @Test
    void aFullDiskIsRefused() throws Exception {
        assertRefused(run("require_disk . 999999999"), "MiB are free", "999999999");
        assertThat(run("require_disk . 1").code()).isZero();
    }

    @Test
    void aMissingChromiumIsRefusedWithTheWayToGetIt() throws Exception {
        assertRefused(
                run("unset SATU_CHROMIUM; PATH=" + programs + " find_chromium"),
                "Chromium is missing",
                "apt-get install --no-install-recommends chromium");
        Script.program(programs, "chromium", "");
        assertThat(run("unset SATU_CHROMIUM; PATH=" + programs + " find_chromium")
                        .output())
                .isEqualTo(programs.resolve("chromium") + "\n");
    }

    private static Result run(String commands) throws Exception {
        return Script.run("build.sh", commands, Map.of());
    }

    private static void assertRefused(Result result, String what, String remedy) {
        assertThat(result.code()).isNotZero();
        assertThat(result.output()).startsWith("satu: ").contains(what).contains(remedy);
        assertThat(result.output().lines()).hasSize(1);
    }
}
