// SPDX-License-Identifier: MIT
package net.sf.json;

import java.util.LinkedHashMap;
import java.util.Map;

/** Holds its members, so that unit tests can fill in a form. */
public final class JSONObject implements JSON {
    private static final long serialVersionUID = 1L;

    private final Map<String, Object> members = new LinkedHashMap<>();

    public JSONObject() {}

    public JSONObject element(String key, Object value) {
        members.put(key, value);
        return this;
    }

    public boolean has(String key) {
        return members.containsKey(key);
    }

    public Object get(String key) {
        return members.get(key);
    }
}
