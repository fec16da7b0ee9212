package id.satugerbang.registry.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** How OpenAPI Generator makes one of the platform's SDKs, as its build says. */
record SdkOptions(String generator, String library, Map<String, String> options) {

    /** @param module folder of the SDK */
    static SdkOptions of(Path module) {
        try {
            Document build = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(module.resolve("pom.xml").toFile());
            return new SdkOptions(text(build, "generatorName"), text(build, "library"), configOptions(build));
        } catch (IOException | SAXException | ParserConfigurationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Map<String, String> configOptions(Document build) {
        Map<String, String> options = new HashMap<>();
        NodeList children = build.getElementsByTagName("configOptions").item(0).getChildNodes();
        for (int at = 0; at < children.getLength(); at++) {
            if (children.item(at) instanceof Element option) {
                options.put(option.getTagName(), option.getTextContent());
            }
        }
        return options;
    }

    private static String text(Document build, String name) {
        NodeList found = build.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }
}
