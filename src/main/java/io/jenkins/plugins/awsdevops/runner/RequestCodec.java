// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner;

import io.jenkins.plugins.awsdevops.runner.library.BundledLibrary;
import io.jenkins.plugins.awsdevops.runner.library.LibraryDefinition;
import io.jenkins.plugins.awsdevops.runner.step.Run.Approvals;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request as JSON, so that a later process knows what was asked. Credentials are kept as where they come from. */
final class RequestCodec {
    private RequestCodec() {}

    static Map<String, Object> write(RunRequest request) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("job", request.job());
        json.put("source", request.source().toString());
        json.put(
                "libraries",
                request.libraries().stream().map(RequestCodec::library).toList());
        json.put("parameters", request.parameters());
        json.put("environment", request.environment());
        json.put("credentials", request.credentials());
        json.put("approvals", request.approvals().name());
        json.put("causes", request.causes());
        json.put("inPlace", request.inPlace());
        json.put("sandbox", request.sandbox());
        return json;
    }

    private static Map<String, Object> library(LibraryDefinition library) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", library.name());
        if (!library.name().equals(BundledLibrary.NAME)) {
            json.put("folder", library.root().toString());
        }
        json.put("implicit", library.implicit());
        return json;
    }

    static RunRequest read(Map<String, Object> json, String jenkinsfile) {
        List<LibraryDefinition> libraries = new ArrayList<>();
        for (Object library : (List<?>) json.get("libraries")) {
            libraries.add(library((Map<?, ?>) library));
        }
        return new RunRequest(
                Path.of((String) json.get("source")),
                jenkinsfile,
                (String) json.get("job"),
                libraries,
                map(json.get("parameters")),
                texts(json.get("environment")),
                texts(json.get("credentials")),
                Approvals.valueOf((String) json.get("approvals")),
                ((List<?>) json.get("causes")).stream().map(RequestCodec::map).toList(),
                (Boolean) json.get("inPlace"),
                (Boolean) json.get("sandbox"));
    }

    private static LibraryDefinition library(Map<?, ?> json) {
        boolean implicit = (Boolean) json.get("implicit");
        return json.get("folder") == null
                ? BundledLibrary.definition()
                : new LibraryDefinition((String) json.get("name"), Path.of((String) json.get("folder")), implicit);
    }

    private static Map<String, Object> map(Object json) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) json).forEach((key, value) -> map.put(String.valueOf(key), value));
        return map;
    }

    private static Map<String, String> texts(Object json) {
        Map<String, String> texts = new LinkedHashMap<>();
        ((Map<?, ?>) json).forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
        return texts;
    }
}
