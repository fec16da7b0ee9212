package id.satugerbang.registry.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.util.FileSystemUtils;

/** A client that OpenAPI Generator writes, and the compiler of its language. */
public final class GeneratedClient {

    static {
        LoggingSystem.get(GeneratedClient.class.getClassLoader())
                .setLogLevel("org.openapitools.codegen", LogLevel.ERROR);
    }

    private static final Path JAVA = Path.of("../openapi/java-sdk");
    private static final Path TYPESCRIPT = Path.of("../openapi/typescript-sdk");

    private final Path folder;

    private GeneratedClient(Path folder) {
        this.folder = folder;
    }

    /** Made with the options of the Java SDK. */
    public static GeneratedClient java(Path document, Path folder) {
        CodegenConfigurator options = options(JAVA, document, folder)
                .setInvokerPackage("id.satugerbang.client")
                .setApiPackage("id.satugerbang.client.api")
                .setModelPackage("id.satugerbang.client.model");
        return generate(options, folder);
    }

    /** Made with the options of the TypeScript SDK. */
    public static GeneratedClient typeScript(Path document, Path folder) {
        return generate(options(TYPESCRIPT, document, folder), folder);
    }

    public List<Path> files(String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Compiles it against what the tests run with, which holds what the Java SDK needs. */
    public void compileJava() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        Path classes = Files.createDirectories(folder.resolve("classes"));
        String libraries = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> options =
                List.of("-proc:none", "-nowarn", "-Xmaxerrs", "20", "-classpath", libraries, "-d", classes.toString());
        try (StandardJavaFileManager files = compiler.getStandardFileManager(said, null, StandardCharsets.UTF_8)) {
            boolean compiled = compiler.getTask(
                            null,
                            files,
                            said,
                            options,
                            null,
                            files.getJavaFileObjectsFromPaths(files("/src/main/java", ".java")))
                    .call();
            assertThat(compiled).as(said.getDiagnostics().toString()).isTrue();
        }
    }

    /** Compiles it with the compiler of the TypeScript SDK, as strictly as that; needs npm, like the build. */
    public void compileTypeScript() throws IOException {
        String settings = Files.readString(TYPESCRIPT.resolve("tsconfig.json"))
                .replace("target/sdk/", "")
                .replace("\"target/sdk\"", "\".\"")
                .replace("\"target/dist\"", "\"dist\"");
        Files.writeString(folder.resolve("package.json"), "{\"type\":\"module\"}");
        Files.writeString(folder.resolve("tsconfig.json"), settings);
        Commands.run(TYPESCRIPT, "bash", "../../.mvn/npm-install.sh");
        Commands.run(
                TYPESCRIPT,
                "node_modules/.bin/tsc",
                "-p",
                folder.toAbsolutePath().toString(),
                "--noEmit");
    }

    private List<Path> files(String under, String ending) {
        return files(ending).stream()
                .filter(file -> file.toString().contains(under.replace("/", File.separator)))
                .toList();
    }

    private static CodegenConfigurator options(Path sdk, Path document, Path folder) {
        SdkOptions options = SdkOptions.of(sdk);
        return new CodegenConfigurator()
                .setGeneratorName(options.generator())
                .setLibrary(options.library())
                .setAdditionalProperties(new HashMap<>(options.options()))
                .setInputSpec(document.toString())
                .setOutputDir(folder.toString())
                .addGlobalProperty("apis", "")
                .addGlobalProperty("models", "")
                .addGlobalProperty("supportingFiles", "")
                .addGlobalProperty("apiTests", "false")
                .addGlobalProperty("modelTests", "false")
                .addGlobalProperty("apiDocs", "false")
                .addGlobalProperty("modelDocs", "false");
    }

    private static GeneratedClient generate(CodegenConfigurator options, Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException inUse) {
            throw new UncheckedIOException(inUse);
        }
        new DefaultGenerator().opts(options.toClientOptInput()).generate();
        return new GeneratedClient(folder);
    }
}
