// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.house;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What one of the two POMs says. */
final class Pom {
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");

    private final Document document;

    private Pom(Document document) {
        this.document = document;
    }

    static Pom read(String file) throws Exception {
        return new Pom(DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Checkout.file(file).toFile()));
    }

    /** {@return the text at the XPath, with properties filled in; empty where there is none} */
    String text(String xpath) throws Exception {
        String text = XPathFactory.newInstance().newXPath().evaluate(xpath, document);
        return PROPERTY.matcher(text).replaceAll(found -> {
            try {
                String value = text("/project/properties/*[name()='" + found.group(1) + "']");
                return java.util.regex.Matcher.quoteReplacement(value.isEmpty() ? found.group() : value);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** {@return version by groupId:artifactId of the direct dependencies of these scopes} */
    TreeMap<String, String> dependencies(String... scopes) throws Exception {
        TreeMap<String, String> dependencies = new TreeMap<>();
        for (Element dependency : elements("/project/dependencies/dependency")) {
            String scope = child(dependency, "scope");
            if (List.of(scopes).contains(scope.isEmpty() ? "compile" : scope)) {
                dependencies.put(
                        child(dependency, "groupId") + ":" + child(dependency, "artifactId"),
                        child(dependency, "version"));
            }
        }
        return dependencies;
    }

    /** {@return the elements below this XPath: name and text of each, with properties filled in} */
    TreeMap<String, String> values(String xpath) throws Exception {
        TreeMap<String, String> values = new TreeMap<>();
        for (Element element : elements(xpath + "/*")) {
            values.put(element.getTagName(), text(xpath + "/" + element.getTagName()));
        }
        return values;
    }

    /** {@return the words of a list with commas} */
    static TreeSet<String> words(String list) {
        List<String> words = new ArrayList<>(List.of(list.split(",")));
        words.remove("");
        return new TreeSet<>(words);
    }

    private List<Element> elements(String xpath) throws Exception {
        NodeList nodes =
                (NodeList) XPathFactory.newInstance().newXPath().evaluate(xpath, document, XPathConstants.NODESET);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static String child(Element parent, String name) {
        NodeList children = parent.getElementsByTagName(name);
        return children.getLength() == 0 ? "" : children.item(0).getTextContent();
    }
}
