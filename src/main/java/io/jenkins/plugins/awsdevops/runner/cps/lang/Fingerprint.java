// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.cps.lang;

import groovy.lang.GroovySystem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A digest (SHA-256) of what a compilation depends on. */
final class Fingerprint {
    /** What decides which code is made of a source, beside the source. */
    private static final List<Class<?>> COMPILER =
            List.of(PipelineTransformer.class, PipelineBuilder.class, DefaultArguments.class, ScriptCompiler.class);

    private static final String COMPILER_FINGERPRINT = compiler();

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Of these texts, in this order, and of the compiler. */
    static String of(String... texts) {
        return ofCompiler().with(texts).hex();
    }

    /** Of the sources of a library, of what was there {@code before}, and of the compiler. */
    static String ofLibrary(String before, Path root) {
        Fingerprint fingerprint = ofCompiler().with(before);
        for (String folder : List.of("src", "vars")) {
            fingerprint.withSources(root.resolve(folder));
        }
        return fingerprint.hex();
    }

    private static Fingerprint ofCompiler() {
        return new Fingerprint().with(COMPILER_FINGERPRINT);
    }

    private static String compiler() {
        Fingerprint fingerprint = new Fingerprint().with(GroovySystem.getVersion());
        for (Class<?> part : COMPILER) {
            try (InputStream in = part.getResourceAsStream(part.getSimpleName() + ".class")) {
                fingerprint.with(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return fingerprint.hex();
    }

    private void withSources(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".groovy")).sorted().toList()) {
                with(folder.relativize(file).toString()).with(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Fingerprint with(String... texts) {
        for (String text : texts) {
            with(text.getBytes(StandardCharsets.UTF_8));
        }
        return this;
    }

    private Fingerprint with(byte[] bytes) {
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
        return this;
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
