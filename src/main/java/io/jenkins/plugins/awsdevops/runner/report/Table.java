// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.report;

import io.jenkins.plugins.awsdevops.core.data.Json;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plain values as a table: a map as names and values, a list of maps with a column for each name. */
final class Table {
    private static final int MOST = 200;

    private Table() {}

    static Element of(Map<String, Object> values) {
        Element body = Element.of("tbody");
        values.forEach((name, value) ->
                body.add(Element.of("tr", Element.of("th", LogText.plain(name)).with("scope", "row"), cell(value))));
        return wrapped(Element.of("table", body));
    }

    static Element of(List<?> rows) {
        Set<String> columns = new LinkedHashSet<>();
        rows.stream().limit(MOST).forEach(row -> row(row).keySet().forEach(name -> columns.add(String.valueOf(name))));
        Element head = Element.of("tr");
        columns.forEach(name -> head.add(Element.of("th", LogText.plain(name)).with("scope", "col")));
        Element body = Element.of("tbody");
        rows.stream().limit(MOST).forEach(row -> {
            Element line = Element.of("tr");
            columns.forEach(name -> line.add(cell(row(row).get(name))));
            body.add(line);
        });
        Element table = wrapped(Element.of("table", Element.of("thead", head), body));
        return rows.size() > MOST
                ? Element.of("div", table, Element.of("p", (rows.size() - MOST) + " more are not in this page."))
                : table;
    }

    private static Map<?, ?> row(Object row) {
        return row instanceof Map<?, ?> map ? map : Map.of("", row);
    }

    private static Element cell(Object value) {
        boolean text = value == null || value instanceof CharSequence;
        String shown = value == null ? "" : text ? value.toString() : Json.compact(value);
        return Element.of("td", LogText.plain(shown));
    }

    private static Element wrapped(Element table) {
        return Element.classed("div", "wide", table).with("tabindex", "0");
    }
}
