// SPDX-License-Identifier: MIT

/** Checks the settings of a pipeline against its defaults and returns both as one map. */
def call(String pipeline, Map defaults, Map given) {
    for (String name : given.keySet().collect { "${it}".toString() }) {
        if (!defaults.containsKey(name)) {
            String near = nearest(name, defaults.keySet().toList())
            error "${pipeline}: unknown setting '${name}'${near ? "; did you mean '${near}'?" : '.'} " +
                "Known are: ${defaults.keySet().join(', ')}."
        }
    }
    Map settings = [:]
    for (name in defaults.keySet().toList()) {
        def wanted = defaults[name]
        def value = given[name] == null ? wanted : given[name]
        if (wanted == 'required' && given[name] == null) {
            error "${pipeline}: setting '${name}' is required, for instance ${pipeline}(${name}: '...')."
        }
        if (wanted instanceof Boolean != value instanceof Boolean) {
            error "${pipeline}: setting '${name}' must be ${wanted instanceof Boolean ? 'true or false' : 'text'}, but is '${value}'."
        }
        settings[name] = value
    }
    return settings
}

/** The known name at the smallest edit distance, at most a third of the name away; null where there is none. */
@NonCPS
private static String nearest(String name, List<String> known) {
    String best = null
    int least = Math.max(1, Math.floorDiv(name.length(), 3)) + 1
    for (String candidate : known) {
        int distance = edits(name.toLowerCase(), candidate.toLowerCase())
        if (distance < least) {
            least = distance
            best = candidate
        }
    }
    return best
}

@NonCPS
private static int edits(String a, String b) {
    List<Integer> row = (0..b.length()).collect { it }
    for (int i = 1; i <= a.length(); i++) {
        List<Integer> next = [i]
        for (int j = 1; j <= b.length(); j++) {
            int replaced = row[j - 1] + (a.substring(i - 1, i) == b.substring(j - 1, j) ? 0 : 1)
            next << Math.min(Math.min(row[j] + 1, next[j - 1] + 1), replaced)
        }
        row = next
    }
    return row[b.length()]
}
