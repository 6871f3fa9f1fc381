// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.data;

import io.jenkins.plugins.awsdevops.core.problem.BadInputException;
import io.jenkins.plugins.awsdevops.core.text.Visible;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Builds the nodes of a text from the events of SnakeYAML Engine. */
final class YamlParser {
    /** Characters of a key in a message. */
    private static final int MAX_SHOWN = 100;

    private final SourceText text;
    private final YamlMarks marks;
    private final Iterator<Event> events;
    private final Map<String, Anchored> anchors = new HashMap<>();
    private final List<YamlAlias> aliases = new ArrayList<>();
    private Event event;
    private long aliased;
    private int nodes;
    private int depth;

    /** A node that an alias may stand for, with the number of nodes that it expands to. */
    private record Anchored(YamlNode node, long size) {}

    YamlParser(SourceText text) {
        this.text = text;
        this.marks = new YamlMarks(text);
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setUseMarks(true)
                .build();
        this.events = new Parse(settings).parseString(marks.readable()).iterator();
        this.event = next();
    }

    /** @param limit how many documents there may be */
    List<YamlDocument> documents(int limit) {
        List<YamlDocument> documents = new ArrayList<>();
        while (asked(events::hasNext)) {
            event = next();
            if (event instanceof DocumentStartEvent) {
                if (documents.size() == limit) {
                    throw text.problem(
                            marks.start(event), "a second document begins here, but there must be exactly one");
                }
                anchors.clear();
                aliases.clear();
                event = next();
                documents.add(new YamlDocument(text, node(), aliases));
            }
        }
        return documents;
    }

    private YamlNode node() {
        if (++depth > Yaml.MAX_DEPTH) {
            throw text.problem(marks.start(event), "nested more than " + Yaml.MAX_DEPTH + " levels deep");
        }
        int before = nodes++;
        long aliasedBefore = aliased;
        YamlNode node;
        if (event instanceof AliasEvent alias) {
            node = alias(alias);
        } else if (event instanceof MappingStartEvent start) {
            node = mapping(start);
        } else if (event instanceof SequenceStartEvent start) {
            node = sequence(start);
        } else {
            node = scalar((ScalarEvent) event);
        }
        depth--;
        Optional<String> anchor = node.place().anchor();
        if (anchor.isPresent()) {
            anchors.put(anchor.get(), new Anchored(node, nodes - before + aliased - aliasedBefore));
        }
        return node;
    }

    private YamlAlias alias(AliasEvent alias) {
        Span span = new Span(marks.start(alias), marks.end(alias));
        String name = alias.getAlias().getValue();
        Anchored target = anchors.get(name);
        if (target == null) {
            throw text.problem(span.from(), "the alias *" + name + " stands for no anchor before it");
        }
        aliased += target.size();
        if (aliased > Yaml.MAX_ALIASED) {
            throw text.problem(
                    span.from(),
                    "the aliases up to here stand for more than " + Yaml.MAX_ALIASED + " nodes, as in a YAML bomb");
        }
        YamlAlias node =
                new YamlAlias(new YamlPlace(span, span, Optional.empty(), Optional.empty()), name, target.node());
        aliases.add(node);
        return node;
    }

    private YamlScalar scalar(ScalarEvent scalar) {
        YamlScalar.Style style =
                switch (scalar.getScalarStyle()) {
                    case PLAIN, JSON_SCALAR_STYLE -> YamlScalar.Style.PLAIN;
                    case SINGLE_QUOTED -> YamlScalar.Style.SINGLE_QUOTED;
                    case DOUBLE_QUOTED -> YamlScalar.Style.DOUBLE_QUOTED;
                    case LITERAL -> YamlScalar.Style.LITERAL;
                    case FOLDED -> YamlScalar.Style.FOLDED;
                };
        int from = marks.content(scalar, scalar.getTag());
        int to = Math.max(from, marks.end(scalar));
        if (style.isBlock()) {
            to = marks.endOfBlockScalar(from, to);
        }
        return new YamlScalar(place(scalar, scalar.getTag(), from, to), scalar.getValue(), style);
    }

    private YamlMapping mapping(MappingStartEvent start) {
        int from = marks.content(start, start.getTag());
        List<YamlMapping.Field> fields = new ArrayList<>();
        Map<String, YamlNode> keys = new HashMap<>();
        int at = start.isFlow() ? from + 1 : from;
        event = next();
        while (!event.getEventId().equals(Event.ID.MappingEnd)) {
            int begin = marks.nextContent(at, start.isFlow());
            YamlNode key = node();
            refuseDuplicate(keys, key);
            event = next();
            YamlMapping.Field field = new YamlMapping.Field(begin, key, node());
            fields.add(field);
            at = field.to();
            event = next();
        }
        int to = start.isFlow() ? marks.end(event) : at;
        return new YamlMapping(place(start, start.getTag(), from, to), start.isFlow(), fields);
    }

    private YamlSequence sequence(SequenceStartEvent start) {
        int from = marks.content(start, start.getTag());
        List<YamlSequence.Item> items = new ArrayList<>();
        int at = start.isFlow() ? from + 1 : from;
        event = next();
        while (!event.getEventId().equals(Event.ID.SequenceEnd)) {
            YamlSequence.Item item = new YamlSequence.Item(marks.nextContent(at, start.isFlow()), node());
            items.add(item);
            at = item.to();
            event = next();
        }
        int to = start.isFlow() ? marks.end(event) : at;
        return new YamlSequence(place(start, start.getTag(), from, to), start.isFlow(), items);
    }

    private void refuseDuplicate(Map<String, YamlNode> keys, YamlNode key) {
        if (key instanceof YamlScalar scalar) {
            YamlNode first = keys.putIfAbsent(scalar.value(), key);
            if (first != null) {
                throw text.problem(
                        key.span().from(),
                        "the key '" + Visible.of(scalar.value(), MAX_SHOWN)
                                + "' stands here a second time; the first is at "
                                + text.place(first.span().from()));
            }
        }
    }

    private YamlPlace place(NodeEvent node, Optional<String> tag, int from, int to) {
        int start = marks.start(node);
        return new YamlPlace(
                new Span(node instanceof CollectionStartEvent && start > from ? from : start, to),
                new Span(from, to),
                node.getAnchor().map(anchor -> anchor.getValue()),
                tag);
    }

    private Event next() {
        return asked(events::next);
    }

    /** The parser works ahead, so any question may meet what it cannot read. */
    private <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (MarkedYamlEngineException e) {
            int offset = e.getProblemMark().map(marks::offset).orElse(text.start());
            throw refused(offset, e.getProblem(), e);
        } catch (ReaderException e) {
            throw refused(
                    marks.offset(e.getPosition()),
                    "the character U+%04X is not allowed".formatted(e.getCodePoint()),
                    e);
        } catch (YamlEngineException e) {
            throw refused(text.start(), String.valueOf(e.getMessage()), e);
        }
    }

    private BadInputException refused(int offset, String why, YamlEngineException cause) {
        BadInputException problem = text.problem(Math.min(offset, text.length()), "not YAML: " + why);
        return new BadInputException(String.valueOf(problem.getMessage()), cause);
    }
}
