// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.junit;

import io.jenkins.plugins.awsdevops.runner.junit.TestCase.Status;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads one report as a stream. The root, whatever its name, and every {@code testsuite} in it may hold tests; a suite
 * that holds an {@code error} itself could not be loaded, which counts as a failed test. No document type is read and no
 * entity is followed.
 */
final class SuiteReader {
    private static final int DEEPEST = 200;

    private final String file;
    private final List<TestSuite> suites = new ArrayList<>();
    private final Deque<OpenSuite> open = new ArrayDeque<>();

    private SuiteReader(String file) {
        this.file = file;
    }

    static List<TestSuite> read(String file, InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        SuiteReader reader = new SuiteReader(file);
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        try {
            reader.read(xml);
        } finally {
            xml.close();
        }
        return reader.suites;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                begin(xml);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                OpenSuite suite = open.pop();
                suite.finished().ifPresent(suites::add);
            }
        }
    }

    private void begin(XMLStreamReader xml) throws XMLStreamException {
        String element = xml.getLocalName();
        if (open.isEmpty() || element.equals("testsuite")) {
            if (open.size() >= DEEPEST) {
                throw new XMLStreamException("suites are nested deeper than " + DEEPEST, xml.getLocation());
            }
            open.push(new OpenSuite(file, xml));
        } else if (element.equals("testcase")) {
            open.element().cases.add(test(xml, open.element()));
        } else if (element.equals("error")) {
            open.element().failedToLoad(attribute(xml, "message"));
            skip(xml);
        } else {
            skip(xml);
        }
    }

    private static TestCase test(XMLStreamReader xml, OpenSuite suite) throws XMLStreamException {
        String name = attribute(xml, "name");
        String className = attribute(xml, "classname");
        Status status = Status.PASSED;
        String message = "";
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (!xml.isStartElement()) {
                continue;
            }
            String element = xml.getLocalName();
            if (element.equals("skipped")) {
                status = Status.SKIPPED;
            } else if (element.equals("error") || element.equals("failure")) {
                status = status == Status.SKIPPED ? status : Status.FAILED;
                message = message.isEmpty() ? attribute(xml, "message") : message;
            }
            skip(xml);
        }
        return new TestCase(className.isEmpty() ? suite.name : className, name, status, message);
    }

    /** Passes over the rest of the current element. */
    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name)).orElse("");
    }

    private static final class OpenSuite {
        private final String name;
        private final String id;
        private final String timestamp;
        private final List<TestCase> cases = new ArrayList<>();

        OpenSuite(String file, XMLStreamReader xml) {
            String own = attribute(xml, "name");
            String in = attribute(xml, "package");
            this.name = own.isEmpty() ? "(" + file + ")" : in.isEmpty() ? own : in + "." + own;
            this.id = attribute(xml, "id");
            this.timestamp = attribute(xml, "timestamp");
        }

        void failedToLoad(String message) {
            cases.add(new TestCase(name, "<init>", Status.FAILED, message));
        }

        Optional<TestSuite> finished() {
            return cases.isEmpty() ? Optional.empty() : Optional.of(new TestSuite(name, id, timestamp, cases));
        }
    }
}
