// SPDX-License-Identifier: MIT
package io.jenkins.plugins.awsdevops.core.text;

import java.util.List;

/**
 * Colours and emphasis of a piece of text, as terminals know them (ECMA-48, SGR).
 *
 * @param foreground -1 for the terminal's own, 0..255 for the palette, {@link #RGB} plus the colour for the rest
 * @param background the same
 * @param flags bit n is set for SGR n: 1 bold, 2 faint, 3 italic, 4 underlined, 7 inverse, 9 struck out
 */
public record TextStyle(int foreground, int background, int flags) {
    /** What a terminal does by itself. */
    public static final TextStyle NONE = new TextStyle(-1, -1, 0);

    static final int RGB = 1 << 24;
    private static final List<Integer> FLAGS = List.of(1, 2, 3, 4, 7, 9);

    public TextStyle withForeground(int colour) {
        return new TextStyle(colour, background, flags);
    }

    public TextStyle bold() {
        return new TextStyle(foreground, background, flags | (1 << 1));
    }

    public TextStyle faint() {
        return new TextStyle(foreground, background, flags | (1 << 2));
    }

    public boolean has(int flag) {
        return (flags & (1 << flag)) != 0;
    }

    /** {@return the style after the parameters of one SGR sequence; what is unknown is left out} */
    TextStyle after(List<Integer> parameters) {
        TextStyle style = this;
        for (int i = 0; i < parameters.size(); i++) {
            int code = parameters.get(i);
            if (code == 38 || code == 48) {
                int colour = extended(parameters, i + 1);
                if (colour >= 0) {
                    style = code == 38 ? style.withForeground(colour) : style.withBackground(colour);
                }
                i += parameters.size() > i + 1 && parameters.get(i + 1) == 2 ? 4 : 2;
            } else {
                style = style.after(code);
            }
        }
        return style;
    }

    /** {@return the sequence that turns it on, whatever was on before} */
    public String sequence() {
        StringBuilder sequence = new StringBuilder("\u001b[0");
        FLAGS.stream().filter(this::has).forEach(flag -> sequence.append(';').append(flag));
        if (foreground >= 0) {
            sequence.append(';').append(code(foreground, 30));
        }
        if (background >= 0) {
            sequence.append(';').append(code(background, 40));
        }
        return sequence.append('m').toString();
    }

    /** {@return the one of the 16 basic colours that is nearest to the foreground, -1 for the terminal's own} */
    public int nearestBasicForeground() {
        if (foreground < 16) {
            return foreground;
        }
        int rgb = foreground >= RGB ? foreground - RGB : ofPalette(foreground);
        int bright = Math.max((rgb >> 16) & 255, Math.max((rgb >> 8) & 255, rgb & 255));
        int half = Math.max(bright / 2, 1);
        int colour = (((rgb >> 16) & 255) > half ? 1 : 0)
                | (((rgb >> 8) & 255) > half ? 2 : 0)
                | ((rgb & 255) > half ? 4 : 0);
        return bright > 200 ? colour + 8 : colour;
    }

    /** The colour cube and the greys of xterm. */
    private static int ofPalette(int index) {
        if (index >= 232) {
            int grey = 8 + (index - 232) * 10;
            return (grey << 16) | (grey << 8) | grey;
        }
        int cube = index - 16;
        return (level(cube / 36) << 16) | (level(cube / 6 % 6) << 8) | level(cube % 6);
    }

    private static int level(int step) {
        return step == 0 ? 0 : 55 + step * 40;
    }

    private TextStyle withBackground(int colour) {
        return new TextStyle(foreground, colour, flags);
    }

    private TextStyle after(int code) {
        if (code == 0) {
            return NONE;
        } else if (FLAGS.contains(code)) {
            return new TextStyle(foreground, background, flags | (1 << code));
        } else if (code == 22) {
            return new TextStyle(foreground, background, flags & ~((1 << 1) | (1 << 2)));
        } else if (code >= 23 && code <= 29) {
            return new TextStyle(foreground, background, flags & ~(1 << (code - 20)));
        } else if ((code >= 30 && code <= 37) || code == 39) {
            return withForeground(code == 39 ? -1 : code - 30);
        } else if ((code >= 40 && code <= 47) || code == 49) {
            return withBackground(code == 49 ? -1 : code - 40);
        } else if (code >= 90 && code <= 97) {
            return withForeground(code - 82);
        } else if (code >= 100 && code <= 107) {
            return withBackground(code - 92);
        }
        return this;
    }

    /** {@code 5;n} or {@code 2;r;g;b}; -1 if it is neither. */
    private static int extended(List<Integer> parameters, int at) {
        int left = parameters.size() - at;
        if (left >= 2 && parameters.get(at) == 5) {
            int index = parameters.get(at + 1);
            return index <= 255 ? index : -1;
        } else if (left >= 4 && parameters.get(at) == 2) {
            int colour = 0;
            for (int part : parameters.subList(at + 1, at + 4)) {
                colour = (colour << 8) | Math.min(part, 255);
            }
            return RGB | colour;
        }
        return -1;
    }

    private static String code(int colour, int base) {
        if (colour < 8) {
            return String.valueOf(base + colour);
        } else if (colour < 16) {
            return String.valueOf(base + 52 + colour);
        } else if (colour < RGB) {
            return base + 8 + ";5;" + colour;
        }
        return base + 8 + ";2;" + ((colour >> 16) & 255) + ";" + ((colour >> 8) & 255) + ";" + (colour & 255);
    }
}
