// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.library;

import hudson.AbortException;
import io.jenkins.plugins.awsdevops.core.files.Failure;
import io.jenkins.plugins.awsdevops.core.problem.OperationFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The libraries of one run: those that it may load, and those that it has loaded. */
public final class Libraries {
    private final Map<String, LibraryDefinition> known = new LinkedHashMap<>();
    private final Map<String, Library> loaded = new LinkedHashMap<>();
    private final Set<String> variables = new TreeSet<>();
    private final SourceFolder sources;
    private final Consumer<String> log;

    /** @param log takes a line where a library is loaded */
    public Libraries(List<LibraryDefinition> known, SourceFolder sources, Consumer<String> log) {
        known.forEach(definition -> this.known.put(definition.name(), definition));
        this.sources = sources;
        this.log = log;
    }

    /** Loads the libraries that need no asking. */
    public List<Library> implicit() {
        List<Library> implicit = new ArrayList<>();
        for (LibraryDefinition definition : known.values()) {
            if (definition.implicit()) {
                implicit.add(add(definition, ""));
            }
        }
        return implicit;
    }

    /** Loads again, from their copies, what the process before this one had loaded. */
    public List<Library> restore() {
        for (String identifier : sources.libraries()) {
            LibraryDefinition definition = known.get(name(identifier));
            Path copy = sources.library(name(identifier));
            Path origin = definition == null ? copy : definition.root();
            remember(new Library(name(identifier), version(identifier), origin, copy));
        }
        return List.copyOf(loaded.values());
    }

    public boolean isLoaded(String identifier) {
        return loaded.containsKey(name(identifier));
    }

    public boolean isKnown(String identifier) {
        return known.containsKey(name(identifier));
    }

    /**
     * Loads a library, unless it is loaded already.
     *
     * @param identifier {@code name} or {@code name@version}
     * @throws AbortException if there is no library of that name, in the words of Jenkins
     */
    public Library load(String identifier) throws AbortException {
        String name = name(identifier);
        if (loaded.containsKey(name)) {
            log.accept("Only using first definition of library " + name);
            return loaded.get(name);
        }
        LibraryDefinition definition = known.get(name);
        if (definition == null) {
            throw new AbortException("No library named " + name + " found");
        }
        return add(definition, version(identifier));
    }

    private Library add(LibraryDefinition definition, String version) {
        Library library = loaded.get(definition.name());
        if (library == null) {
            log.accept("Loading library " + definition.name() + (version.isEmpty() ? "" : "@" + version));
            library = new Library(definition.name(), version, definition.root(), sources.library(definition.name()));
            sources.copy(definition.root(), library.sources());
            sources.keepLibrary(version.isEmpty() ? library.name() : library.name() + "@" + version);
            remember(library);
        }
        return library;
    }

    private void remember(Library library) {
        loaded.put(library.name(), library);
        Path vars = library.sources().resolve("vars");
        if (!Files.isDirectory(vars)) {
            return;
        }
        try (Stream<Path> files = Files.list(vars)) {
            files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".groovy"))
                    .forEach(file -> variables.add(file.substring(0, file.length() - ".groovy".length())));
        } catch (IOException e) {
            throw new OperationFailedException("Could not read " + vars + ": " + Failure.of(e), e);
        }
    }

    /** {@return the names of the variables that the loaded libraries define} */
    public Set<String> variables() {
        return variables;
    }

    /** {@return the content of {@code resources/path} in the first library that has it} */
    public Optional<byte[]> resource(String path) throws IOException {
        for (Library library : loaded.values()) {
            Path folder = library.origin().resolve("resources");
            Path file = folder.resolve(path).normalize();
            if (file.startsWith(folder) && Files.isRegularFile(file)) {
                return Optional.of(Files.readAllBytes(file));
            }
        }
        return Optional.empty();
    }

    private static String name(String identifier) {
        int at = identifier.indexOf('@');
        return at < 0 ? identifier : identifier.substring(0, at);
    }

    private static String version(String identifier) {
        int at = identifier.indexOf('@');
        return at < 0 ? "" : identifier.substring(at + 1);
    }
}
