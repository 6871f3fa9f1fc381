// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groovy.lang.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptCompilerTest {
    @TempDir
    Path folder;

    @Test
    void vars_and_classes_of_a_library_see_each_other_and_the_jenkinsfile_sees_both() throws IOException {
        write("lib/src/Tool.groovy", "class Tool { def v() { new greet() } }\n");
        write("lib/vars/greet.groovy", "def call() { new Tool() }\n");

        try (ScriptLoader libraries = compiler().libraries(getClass().getClassLoader());
                ScriptLoader scripts = compiler().scripts(libraries, true)) {
            libraries.add(folder.resolve("lib"));
            scripts.compile(ScriptSource.jenkinsfile("def t = new Tool()\n"));

            assertThat(scripts.variable("greet"))
                    .get()
                    .extracting(Class::getName)
                    .isEqualTo("greet");
            assertThat(scripts.variable("greets")).isEmpty();
            assertThat(scripts.variable("Tool")).isEmpty();
        }
    }

    @Test
    void a_nested_class_is_found_before_its_outer_class() throws IOException, ClassNotFoundException {
        write("lib/src/org/acme/Outer.groovy", "package org.acme\nclass Outer { static class Part {} }\n");

        try (ScriptLoader libraries = compiler().libraries(getClass().getClassLoader());
                ScriptLoader scripts = compiler().scripts(libraries, true)) {
            libraries.add(folder.resolve("lib"));

            assertThat(scripts.loadClass("org.acme.Outer$Part").getName()).isEqualTo("org.acme.Outer$Part");
            assertThatThrownBy(() -> scripts.loadClass("org.acme.Outer$Missing"))
                    .isInstanceOf(ClassNotFoundException.class)
                    .hasMessage("org.acme.Outer$Missing");
        }
    }

    @Test
    void a_script_that_was_compiled_before_is_not_compiled_again() throws IOException {
        write("lib/vars/greet.groovy", "def call() { new Part() }\nclass Part {}\n");
        CompiledClassesFolder kept = new CompiledClassesFolder(folder.resolve("kept"));
        assertThat(compileAll(kept, "greet()")).isEqualTo(List.of("made", "made"));

        assertThat(compileAll(kept, "greet()")).isEqualTo(List.of("found", "found"));
        assertThat(compileAll(kept, "greet() ")).isEqualTo(List.of("made", "found"));
        write("lib/vars/other.groovy", "def call() {}\n");
        assertThat(compileAll(kept, "greet()")).isEqualTo(List.of("made", "made"));
    }

    @Test
    void a_damaged_entry_is_compiled_anew() throws IOException {
        write("lib/vars/greet.groovy", "def call() {}\n");
        CompiledClassesFolder kept = new CompiledClassesFolder(folder.resolve("kept"));
        compileAll(kept, "greet()");
        try (var entries = Files.list(folder.resolve("kept"))) {
            for (Path entry : entries.toList()) {
                byte[] all = Files.readAllBytes(entry);
                Files.write(entry, Arrays.copyOf(all, all.length / 2));
            }
        }

        assertThat(compileAll(kept, "greet()")).isEqualTo(List.of("made", "made"));
    }

    /** Compiles the script and the variable greet; {@return for each whether it was made or found} */
    private List<String> compileAll(CompiledClasses kept, String script) throws IOException {
        List<String> how = new ArrayList<>();
        CompiledClasses watched = new CompiledClasses() {
            @Override
            public Optional<Map<String, byte[]>> find(String key) {
                Optional<Map<String, byte[]>> found = kept.find(key);
                found.ifPresent(f -> how.add("found"));
                return found;
            }

            @Override
            public void keep(String key, Map<String, byte[]> classes) {
                how.add("made");
                kept.keep(key, classes);
            }
        };
        ScriptCompiler compiler = new ScriptCompiler(Bench.CpsScript.class, Bench.Safepoint.class, watched);
        try (ScriptLoader libraries = compiler.libraries(getClass().getClassLoader());
                ScriptLoader scripts = compiler.scripts(libraries, true)) {
            libraries.add(folder.resolve("lib"));
            Class<? extends Script> jenkinsfile = scripts.compile(ScriptSource.jenkinsfile(script));
            assertThat(jenkinsfile.getName()).isEqualTo("WorkflowScript");
            assertThat(scripts.variable("greet"))
                    .get()
                    .extracting(Class::getName)
                    .isEqualTo("greet");
        }
        return how;
    }

    @Test
    void the_libraries_of_a_script_are_read_from_its_annotations() {
        assertThat(compiler().librariesOf(ScriptSource.jenkinsfile("""
                        @Library('one') _
                        @Library(['two@v1', 'three']) import org.acme.Missing
                        echo 'x'
                        """)))
                .containsExactlyInAnyOrder("one", "two@v1", "three");
        assertThat(compiler().librariesOf(ScriptSource.jenkinsfile("echo 'no library'")))
                .isEmpty();
    }

    @Test
    void a_library_that_is_not_a_constant_is_refused() {
        assertThatThrownBy(() -> compiler().librariesOf(ScriptSource.jenkinsfile("@Library(\"a${1}\") _\n")))
                .isInstanceOf(MultipleCompilationErrorsException.class)
                .hasMessage("startup failed:\nWorkflowScript: @Library value ‘a$1’ was not a constant;"
                        + " did you mean to use the ‘library’ step instead?\n\n1 error\n");
    }

    @Test
    void libraries_that_cannot_be_loaded_are_told_as_jenkins_tells_it() {
        assertThat(ScriptCompiler.loadingLibrariesFailed(ScriptSource.jenkinsfile("@Library('x') _")))
                .hasToString("org.codehaus.groovy.control.MultipleCompilationErrorsException: startup failed:\n"
                        + "WorkflowScript: Loading libraries failed\n\n1 error\n");
    }

    @Test
    void a_syntax_error_names_file_line_and_column_and_shows_the_place() {
        try (ScriptLoader scripts = compiler().scripts(getClass().getClassLoader(), true)) {
            assertThatThrownBy(() -> scripts.compile(ScriptSource.jenkinsfile("echo 'a'\nnode {\n  sh 'x\n}\n")))
                    .hasToString("""
                            org.codehaus.groovy.control.MultipleCompilationErrorsException: startup failed:
                            WorkflowScript: 3: expecting ''', found '\\n' @ line 3, column 8.
                                 sh 'x
                                      ^

                            1 error
                            """);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ScriptCompiler compiler() {
        return new ScriptCompiler(Bench.CpsScript.class, Bench.Safepoint.class);
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
