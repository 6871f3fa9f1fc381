// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.scan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes a report of any size in the shape, indentation and length of what Trivy 0.5x writes for images: about 2 kB a
 * vulnerability, 1,000 of them in a result. The severities go round, each fourth has no fix.
 */
public final class BigTrivyReport {
    private static final Severity[] SEVERITIES = Severity.values();
    private static final int IN_A_RESULT = 1_000;

    private BigTrivyReport() {}

    /** {@return the counts by severity} The file is at least {@code bytes} long and whole. */
    public static Map<Severity, Integer> write(Path file, long bytes) throws IOException {
        int[] counts = new int[SEVERITIES.length];
        long written = 0;
        int number = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write(HEAD.getBytes(UTF_8));
            while (written < bytes) {
                out.write(result(number / IN_A_RESULT, number > 0).getBytes(UTF_8));
                List<String> vulnerabilities = new ArrayList<>();
                for (int i = 0; i < IN_A_RESULT && written < bytes; i++) {
                    counts[number % SEVERITIES.length]++;
                    String one = vulnerability(number++);
                    written += one.length();
                    vulnerabilities.add(one);
                }
                out.write(String.join(",", vulnerabilities).getBytes(UTF_8));
                out.write("\n      ]\n    }".getBytes(UTF_8));
            }
            out.write("\n  ]\n}\n".getBytes(UTF_8));
        }
        return Counts.of(counts).bySeverity();
    }

    private static String result(int number, boolean comma) {
        return (comma ? ",\n" : "\n") + RESULT.formatted(number).indent(4).stripTrailing();
    }

    private static String vulnerability(int number) {
        String fixed = number % 4 == 3 ? "" : "\n          \"FixedVersion\": \"3.1.0, 2.6.9\",";
        return VULNERABILITY
                .replace("%ID%", "CVE-2026-" + number)
                .replace("%PKG%", "package-" + number % 5_000)
                .replace("%FIXED%", fixed)
                .replace("%SEVERITY%", SEVERITIES[number % SEVERITIES.length].name());
    }

    private static final String HEAD = """
            {
              "SchemaVersion": 2,
              "CreatedAt": "2026-11-20T13:21:09.230231Z",
              "ArtifactName": "registry.example.com/shop/api:1.2.3",
              "ArtifactType": "container_image",
              "Metadata": {
                "OS": {
                  "Family": "debian",
                  "Name": "12.5"
                }
              },
              "Results": [""";

    private static final String RESULT = """
            {
              "Target": "services/%d/package-lock.json",
              "Class": "lang-pkgs",
              "Type": "npm",
              "Vulnerabilities": [
            """;

    private static final String VULNERABILITY = "\n" + """
                    {
                      "VulnerabilityID": "%ID%",
                      "PkgID": "%PKG%@3.0.1",
                      "PkgName": "%PKG%",
                      "PkgIdentifier": {
                        "PURL": "pkg:npm/%PKG%@3.0.1",
                        "UID": "45acc377fa09cc3"
                      },
                      "InstalledVersion": "3.0.1",%FIXED%
                      "Status": "affected",
                      "Layer": {
                        "Digest": "sha256:9d48c3bd43c520dc2784e868a780e976b207cbf493eaff8c6596eb871cbd9609",
                        "DiffID": "sha256:03901b4a2ea88eeaad62dbe59b072b28b6efa00491962b8741081c5df50c65e0"
                      },
                      "SeveritySource": "ghsa",
                      "PrimaryURL": "https://avd.example.com/nvd/%ID%",
                      "DataSource": {
                        "ID": "ghsa",
                        "Name": "Security Advisory npm",
                        "URL": "https://advisories.example.com/?query=type%3Areviewed+ecosystem%3Anpm"
                      },
                      "Title": "%PKG%: inefficient regular expression when a \\"colour\\" is parsed \\u2013 denial of service",
                      "Description": "A fault was found in %PKG% up to 3.0.x. It affects the function that reads colours in the file src/node.js. A crafted argument leads to inefficient regular expression complexity.\\nThe attack can be started over the network. Upgrading to version 3.1.0 is able to address this issue. It is recommended to upgrade the affected component.",
                      "Severity": "%SEVERITY%",
                      "CweIDs": [
                        "CWE-1333"
                      ],
                      "CVSS": {
                        "ghsa": {
                          "V3Vector": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H",
                          "V3Score": 7.5
                        },
                        "nvd": {
                          "V2Vector": "AV:N/AC:L/Au:N/C:N/I:N/A:P",
                          "V3Vector": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H",
                          "V2Score": 5,
                          "V3Score": 7.5
                        }
                      },
                      "References": [
                        "https://git.example.com/%PKG%",
                        "https://git.example.com/%PKG%/commit/c38a0166c266a679c8de012d4eaccec3f944e685",
                        "https://git.example.com/%PKG%/pull/504",
                        "https://git.example.com/%PKG%/releases/tag/3.1.0",
                        "https://nvd.example.com/vuln/detail/%ID%"
                      ],
                      "PublishedDate": "2026-01-09T10:15:10.447Z",
                      "LastModifiedDate": "2026-05-17T01:17:24.28Z"
                    }
                    """.indent(8).stripTrailing();

    /** Writes a file for a look by hand: {@code FILE BYTES}. */
    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]), Long.parseLong(args[1]));
    }
}
