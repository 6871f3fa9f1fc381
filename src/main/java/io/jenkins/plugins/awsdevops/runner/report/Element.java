// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An element of a page. Whatever is put into it as text or as an attribute is escaped; the result is well-formed as HTML
 * and as XML.
 */
final class Element implements Node {
    private static final Set<String> VOID = Set.of("meta", "input", "br", "rect", "line");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Node> children = new ArrayList<>();

    private Element(String name) {
        this.name = name;
    }

    static Element of(String name, Node... children) {
        return new Element(name).add(children);
    }

    static Element of(String name, String text) {
        return new Element(name).text(text);
    }

    /** {@return an element with a class} */
    static Element classed(String name, String style, Node... children) {
        return new Element(name).with("class", style).add(children);
    }

    Element with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    Element text(String text) {
        children.add(out -> Escape.into(out, text));
        return this;
    }

    Element add(Node... nodes) {
        children.addAll(List.of(nodes));
        return this;
    }

    /** Adds what may not be escaped: our own style sheet and script. */
    Element raw(String ours) {
        if (ours.contains("</") || ours.contains("&") || ours.contains("<")) {
            throw new IllegalArgumentException("A style sheet or script in a page may not hold < or &");
        }
        children.add(out -> out.append(ours));
        return this;
    }

    @Override
    public void write(StringBuilder out) {
        out.append('<').append(name);
        attributes.forEach((attribute, value) -> {
            out.append(' ').append(attribute).append("=\"");
            Escape.into(out, value);
            out.append('"');
        });
        if (VOID.contains(name)) {
            out.append("/>");
            return;
        }
        out.append('>');
        children.forEach(child -> child.write(out));
        out.append("</").append(name).append('>');
    }
}
