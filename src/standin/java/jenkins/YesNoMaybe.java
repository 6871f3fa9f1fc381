// SPDX-License-Identifier: MIT
package jenkins;

public enum YesNoMaybe {
    YES,
    NO,
    MAYBE
}
