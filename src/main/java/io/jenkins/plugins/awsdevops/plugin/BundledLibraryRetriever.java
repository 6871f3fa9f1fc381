// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.plugin;

import hudson.AbortException;
import hudson.Extension;
import hudson.FilePath;
import hudson.model.Item;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.util.FormValidation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jenkinsci.plugins.workflow.libs.LibraryRetriever;
import org.jenkinsci.plugins.workflow.libs.LibraryRetrieverDescriptor;
import org.kohsuke.stapler.DataBoundConstructor;

/**
 * Copies the shared library out of the plugin. Its version is the plugin's: another one cannot be asked for. As a
 * retrieval method it can also be chosen for a library that an administrator configures, for instance to load it
 * implicitly.
 */
public final class BundledLibraryRetriever extends LibraryRetriever {
    private static final String FOLDER = "/io/jenkins/plugins/awsdevops/library/";

    /** Written by the build: the paths of the library's files, one a line. */
    private static final String INDEX = "INDEX";

    @DataBoundConstructor
    public BundledLibraryRetriever() {}

    /** {@return the plugin's version; {@code bundled} where it was not packed} */
    static String version() {
        String version = BundledLibraryRetriever.class.getPackage().getImplementationVersion();
        return version == null ? "bundled" : version;
    }

    @Override
    public void retrieve(
            String name, String version, boolean changelog, FilePath target, Run<?, ?> run, TaskListener listener)
            throws IOException, InterruptedException {
        retrieve(name, version, target, run, listener);
    }

    @Override
    public void retrieve(String name, String version, FilePath target, Run<?, ?> run, TaskListener listener)
            throws IOException, InterruptedException {
        if (!version.equals(version()) && !version.equals("bundled")) {
            throw new AbortException(refusal(name, version));
        }
        for (String path : index()) {
            try (InputStream in = open(path)) {
                target.child(path).copyFrom(in);
            }
        }
    }

    @Override
    public FormValidation validateVersion(String name, String version, Item context) {
        return version.equals(version()) || version.equals("bundled")
                ? FormValidation.ok()
                : FormValidation.error(refusal(name, version));
    }

    private static String refusal(String name, String version) {
        return "Library " + name + " comes with the plugin, whose version is " + version() + ": version '" + version
                + "' cannot be loaded. Write @Library('" + name + "') without a version.";
    }

    private static List<String> index() throws IOException {
        try (InputStream in = open(INDEX)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static InputStream open(String path) throws IOException {
        InputStream in = BundledLibraryRetriever.class.getResourceAsStream(FOLDER + path);
        if (in == null) {
            throw new IOException("The plugin was packed without " + FOLDER + path);
        }
        return in;
    }

    /** The retrieval method for Jenkins. */
    @Extension
    public static final class Declaration extends LibraryRetrieverDescriptor {
        @Override
        public String getDisplayName() {
            return "Bundled with the AWS DevOps Platform plugin";
        }
    }
}
