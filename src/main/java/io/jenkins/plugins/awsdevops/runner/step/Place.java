// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.runner.step;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a step is called: what the blocks around it have set. A block runs its body in a changed copy. */
public final class Place implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Outside of all blocks. */
    public static final Place OUTSIDE = new Place("", "", List.of(), List.of(), List.of(), 0, 0, 0);

    private final String workspace;
    private final String folder;
    private final ArrayList<Overlay> overlays;
    private final ArrayList<LineFilter> filters;
    private final ArrayList<String> branch;
    private final int block;
    private final int stage;
    private final int branchId;

    private Place(
            String workspace,
            String folder,
            List<Overlay> overlays,
            List<LineFilter> filters,
            List<String> branch,
            int block,
            int stage,
            int branchId) {
        this.workspace = workspace;
        this.folder = folder;
        this.overlays = new ArrayList<>(overlays);
        this.filters = new ArrayList<>(filters);
        this.branch = new ArrayList<>(branch);
        this.block = block;
        this.stage = stage;
        this.branchId = branchId;
    }

    /** {@return the copy inside a node, in its workspace} */
    public Place inWorkspace(Path workspace) {
        return new Place(workspace.toString(), workspace.toString(), overlays, filters, branch, block, stage, branchId);
    }

    public Place inFolder(Path folder) {
        return new Place(workspace, folder.toString(), overlays, filters, branch, block, stage, branchId);
    }

    public Place with(Overlay overlay) {
        return new Place(workspace, folder, plus(overlays, overlay), filters, branch, block, stage, branchId);
    }

    /** {@return the copy whose log goes through {@code filter} before the filters that are already there} */
    public Place with(LineFilter filter) {
        List<LineFilter> more = new ArrayList<>(filters);
        more.add(0, filter);
        return new Place(workspace, folder, overlays, more, branch, block, stage, branchId);
    }

    /** {@return the copy inside a branch of {@code parallel}} */
    public Place inBranch(int id, String name) {
        return new Place(workspace, folder, overlays, filters, plus(branch, name), block, stage, id);
    }

    /** {@return the copy whose steps have the block with this id as their parent} */
    public Place inBlock(int id) {
        return new Place(workspace, folder, overlays, filters, branch, id, stage, branchId);
    }

    /** {@return the copy inside the stage with this id} */
    public Place inStage(int id) {
        return new Place(workspace, folder, overlays, filters, branch, block, id, branchId);
    }

    /** {@return the workspace of the node, none outside} */
    public Optional<Path> workspace() {
        return workspace.isEmpty() ? Optional.empty() : Optional.of(Path.of(workspace));
    }

    /** {@return the current folder, none outside of a node} */
    public Optional<Path> folder() {
        return folder.isEmpty() ? Optional.empty() : Optional.of(Path.of(folder));
    }

    public List<LineFilter> filters() {
        return filters;
    }

    /** {@return the parallel branches around, outermost first} */
    public List<String> branch() {
        return branch;
    }

    /** {@return the id of the stage around, 0 outside of all} */
    public int stage() {
        return stage;
    }

    /** {@return the id of the innermost branch around, 0 outside of all} */
    public int branchId() {
        return branchId;
    }

    public int block() {
        return block;
    }

    /** {@return the variables of this place} Later overlays win. */
    public Map<String, String> environment(Run run) {
        Map<String, String> environment = new LinkedHashMap<>(run.environment());
        overlays.forEach(overlay -> overlay.apply(environment, run));
        return environment;
    }

    /** {@return the variables of this place whose values are secret, with these values} */
    public Map<String, String> sensitive(Run run) {
        Map<String, String> sensitive = new LinkedHashMap<>();
        Map<String, String> environment = environment(run);
        for (Overlay overlay : overlays) {
            overlay.sensitive(run).forEach(name -> sensitive.put(name, environment.getOrDefault(name, "")));
        }
        return sensitive;
    }

    private static <T> List<T> plus(List<T> some, T one) {
        List<T> more = new ArrayList<>(some);
        more.add(one);
        return more;
    }
}
