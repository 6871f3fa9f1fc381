// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.preview;

import io.jenkins.plugins.awsdevops.runner.step.Described;
import io.jenkins.plugins.awsdevops.runner.step.Given;
import io.jenkins.plugins.awsdevops.runner.step.Overlay;
import io.jenkins.plugins.awsdevops.runner.step.Run;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The variables of {@code withCredentials} with stars in the place of values: a dry run asks for no credential, so it runs
 * where there are none, and shows none.
 */
record PlaceholderSecrets(LinkedHashSet<String> names) implements Overlay {
    private static final String STARS = "****";

    /** {@return the place of the body: with a variable for each argument that names one, such as {@code passwordVariable}} */
    static Inside.Where of(Given given) {
        LinkedHashSet<String> names = new LinkedHashSet<>();
        for (Object binding : given.list("bindings")) {
            ((Described) binding).arguments().forEach((argument, name) -> {
                if (argument.toLowerCase(Locale.ROOT).endsWith("variable") && name != null) {
                    names.add(name.toString());
                }
            });
        }
        return context -> context.place().with(new PlaceholderSecrets(names));
    }

    @Override
    public void apply(Map<String, String> environment, Run run) {
        names.forEach(name -> environment.put(name, STARS));
    }

    @Override
    public Set<String> sensitive(Run run) {
        return names;
    }
}
