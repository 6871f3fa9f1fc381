// SPDX-License-Identifier: MIT
package hudson.model;

public interface Item {
    String getName();
}
