package id.satugerbang.quickstart.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildScriptTests {

    @TempDir
    Path root;

    @BeforeEach
    void builtCheckout() throws Exception {
        write("pom.xml", "<project/>");
        write("gateway/src/main/java/Gateway.java", "class Gateway {}");
        write("portal/src/main.ts", "main()");
        run("mkdir -p \"$BUILD_STATE\"; for artifact in \"${ARTIFACTS[@]}\"; do"
                + " mkdir -p \"$ROOT/${artifact%/*}\"; touch \"$ROOT/$artifact\"; done;"
                + " source_digest >\"$BUILD_STATE/stamp\"");
        assertThat(stale()).isFalse();
    }

    @Test
    void aChangedSourceMakesTheBuildStale() throws Exception {
        write("gateway/src/main/java/Gateway.java", "class Gateway { int changed; }");
        assertThat(stale()).isTrue();
    }

    @Test
    void aNewADeletedAndAMovedSourceMakeItStale() throws Exception {
        write("identity/service/src/main/java/New.java", "class New {}");
        assertThat(stale()).isTrue();
        Files.delete(root.resolve("identity/service/src/main/java/New.java"));
        assertThat(stale()).isFalse();
        Files.move(root.resolve("portal/src/main.ts"), root.resolve("portal/src/index.ts"));
        assertThat(stale()).isTrue();
    }

    @Test
    void aSourceThatIsTouchedButTheSameDoesNot() throws Exception {
        write("gateway/src/main/java/Gateway.java", "class Gateway {}");
        assertThat(stale()).isFalse();
    }

    @Test
    void whatTheBuildMakesAndTestsAndDocumentsDoNotCount() throws Exception {
        write("gateway/target/classes/Gateway.class", "built");
        write("portal/node_modules/library/index.js", "library");
        write("portal/dist/assets/index.js", "built");
        write("gateway/src/test/java/GatewayTests.java", "class GatewayTests {}");
        write("gateway/README.md", "# gateway");
        assertThat(stale()).isFalse();
    }

    @Test
    void aMissingResultMakesItStale() throws Exception {
        Files.delete(root.resolve("gateway/target/gateway.jar"));
        assertThat(stale()).isTrue();
    }

    @Test
    void withoutAStampItIsStale() throws Exception {
        Files.delete(root.resolve(".satu/build/stamp"));
        assertThat(stale()).isTrue();
    }

    @Test
    void aJarIsExtractedAgainWheneverItIsWrittenEvenWithTheSameModificationTime() throws Exception {
        Path calls = root.resolve("calls");
        String extract = "JAVA=fake; fake() { echo \"$3\" >> " + calls + "; mkdir -p \"$6\"; }; extract_services";
        assertThat(run(extract)).isEqualTo(new Script.Result(0, ""));
        run(extract);
        assertThat(Files.readAllLines(calls)).hasSize(3);
        Path jar = root.resolve("gateway/target/gateway.jar");
        var modified = Files.getLastModifiedTime(jar);
        Files.writeString(jar, "another build");
        Files.setLastModifiedTime(jar, modified);
        run(extract);
        assertThat(Files.readAllLines(calls)).hasSize(4).last().asString().endsWith("gateway.jar");
    }

    @Test
    void mavensOutputBecomesALineForEachModule() throws Exception {
        Script.Result result = run("printf '[INFO] Building Satu Gerbang: quickstart 0.1.0-SNAPSHOT     [7/9]\\n"
                + "[INFO] Building jar: x.jar\\n[INFO] BUILD SUCCESS\\n' | module_lines");
        assertThat(result.output()).isEqualTo("  build 7/9  quickstart\n");
    }

    private boolean stale() throws Exception {
        return run("build_is_stale").code() == 0;
    }

    private Script.Result run(String commands) throws Exception {
        return Script.run(
                "build.sh",
                commands,
                Map.of(
                        "ROOT",
                        root.toString(),
                        "BUILD_STATE",
                        root.resolve(".satu/build").toString()));
    }

    private void write(String file, String content) throws Exception {
        Path path = root.resolve(file);
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        Files.writeString(path, content);
    }
}
