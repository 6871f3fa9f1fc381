// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Base64;
import java.util.List;

/** The small steps on files, which work in the current folder and, as in Jenkins, may leave it. */
final class FileSteps {
    private static final String ROOM = "org.jenkinsci.plugins.workflow.steps.";
    private static final String BASE64 = "Base64";

    private FileSteps() {}

    static List<Step> all() {
        return List.of(
                new WorkStep(
                        Signature.of("readFile", ROOM + "ReadFileStep")
                                .sole("file", String.class)
                                .takes("encoding", String.class)
                                .insideNode(),
                        false,
                        FileSteps::read),
                new WorkStep(
                        Signature.of("writeFile", ROOM + "WriteFileStep")
                                .takes("file", String.class)
                                .takes("text", String.class)
                                .takes("encoding", String.class)
                                .insideNode(),
                        true,
                        FileSteps::write),
                new WorkStep(
                        Signature.of("fileExists", ROOM + "FileExistsStep")
                                .sole("file", String.class)
                                .insideNode(),
                        false,
                        FileSteps::exists),
                new WorkStep(
                        Signature.of("deleteDir", ROOM + "DeleteDirStep").insideNode(), true, FileSteps::deleteFolder),
                new InstantStep(
                        Signature.of("pwd", ROOM + "PwdStep")
                                .takes("tmp", boolean.class)
                                .insideNode(),
                        (given, context) -> given.flag("tmp", false)
                                ? context.place().workspace().orElseThrow() + "@tmp"
                                : folder(context).toString()),
                new InstantStep(
                        Signature.of("isUnix", ROOM + "IsUnixStep").insideNode("hudson.Launcher"),
                        (given, context) -> java.io.File.pathSeparatorChar == ':'));
    }

    private static Path folder(StepContext context) {
        return context.place().folder().orElseThrow();
    }

    private static Object read(Given given, StepContext context) throws IOException {
        byte[] content = Files.readAllBytes(folder(context).resolve(given.text("file", "")));
        String encoding = given.text("encoding");
        return BASE64.equals(encoding)
                ? Base64.getEncoder().encodeToString(content)
                : new String(content, charset(encoding));
    }

    private static Object write(Given given, StepContext context) throws IOException {
        Path file = folder(context).resolve(given.text("file", ""));
        String text = given.text("text", "");
        String encoding = given.text("encoding");
        Files.createDirectories(file.getParent());
        Files.write(
                file, BASE64.equals(encoding) ? Base64.getDecoder().decode(text) : text.getBytes(charset(encoding)));
        return null;
    }

    private static Charset charset(String name) {
        return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
    }

    private static Object exists(Given given, StepContext context) {
        String file = given.text("file", "");
        if (file.isEmpty()) {
            context.log("The fileExists step was called with a null or empty string, so the current directory will be"
                    + " checked instead.");
        }
        return Files.exists(folder(context).resolve(file));
    }

    private static Object deleteFolder(Given given, StepContext context) throws IOException {
        Path folder = folder(context);
        if (Files.exists(folder)) {
            Files.walkFileTree(folder, new Deletion());
        }
        return null;
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
