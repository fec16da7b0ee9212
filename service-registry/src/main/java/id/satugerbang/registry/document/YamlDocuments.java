package id.satugerbang.registry.document;

import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** YAML of documents: plain data only, scalars read as JSON would, aliases bounded. */
final class YamlDocuments {

    private YamlDocuments() {}

    /** Maps, lists and scalars of one document. @throws org.yaml.snakeyaml.error.YAMLException where it is none */
    static Object parse(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setAllowRecursiveKeys(false);
        options.setMaxAliasesForCollections(DocumentLimits.YAML_ALIASES);
        options.setNestingDepthLimit(DocumentLimits.DEPTH);
        options.setCodePointLimit(DocumentLimits.BYTES);
        DumperOptions unused = new DumperOptions();
        Yaml yaml = new Yaml(
                new SafeConstructor(options), new Representer(unused), unused, options, new JsonScalarResolver());
        return yaml.load(text);
    }

    /** The core schema of YAML 1.2, so that {@code no}, {@code 012} and {@code 2024-01-01} stay text. */
    private static final class JsonScalarResolver extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, Pattern.compile("true|false"), "tf");
            addImplicitResolver(Tag.NULL, Pattern.compile("null|~|"), "n~\0");
            addImplicitResolver(Tag.NULL, EMPTY, null);
            addImplicitResolver(Tag.INT, Pattern.compile("-?(0|[1-9][0-9]{0,17})"), "-0123456789");
            addImplicitResolver(
                    Tag.FLOAT,
                    Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,20})([eE][-+]?[0-9]{1,3})?"),
                    "-0123456789");
        }
    }
}
