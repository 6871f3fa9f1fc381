// SPDX-License-Identifier: MIT
package hudson.util;

import java.util.ArrayList;
import org.kohsuke.stapler.HttpResponse;

/** Holds its options, so that unit tests can look at them. */
public class ListBoxModel extends ArrayList<ListBoxModel.Option> implements HttpResponse {
    private static final long serialVersionUID = 1L;

    public ListBoxModel() {}

    public ListBoxModel add(String nameAndValue) {
        add(new Option(nameAndValue, nameAndValue));
        return this;
    }

    public static final class Option {
        public String name;
        public String value;

        public Option(String name, String value) {
            this.name = name;
            this.value = value;
        }
    }
}
