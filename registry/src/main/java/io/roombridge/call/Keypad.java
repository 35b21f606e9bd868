package io.roombridge.call;

/// What the keys mean that somebody inside a room presses: a star, then one of these. The digits of Pexip Infinity
/// where it has the same.
///
/// ```
///          *               2                 #
/// Idle ────────▶ Starred ─────▶ Pin digits ─────▶ Idle, becomes a host
///  ▲                │   ▲            │ *
///  ├── any other ───┤   └────────────┘
///  │             9  ▼
///  ├── any key ── Ending, `#` ends the meeting
///  └── # ──────── Cameras, `0` chooses one, `1` to `9` have it go to a position
/// ```
final class Keypad {

    static final char HELP = '*';
    static final char HIDE = '0';
    static final char ADMIT = '1';
    static final char HOST = '2';
    static final char PROLONG = '3';
    static final char CAMERAS = '4';
    static final char MUTE_GUESTS = '5';
    static final char MUTE = '6';
    static final char LOCK = '7';
    static final char LAYOUT = '8';
    static final char END_MEETING = '9';

    private static final char END = '#';
    private static final String IDLE = "";
    private static final String STARRED = "*";
    private static final String PIN = "*2";
    private static final String ENDING = "*9";
    private static final String TURNING = "*4";
    private static final int LONGEST_PIN = 32;

    enum Wish { NOTHING, HINT, HELP, HIDE, ADMIT, TYPES_PIN, GIVES_PIN, PROLONG, CAMERAS, NEXT_CAMERA, POSITION,
        MUTE_GUESTS, MUTE, LOCK, LAYOUT, ASKS_END, ENDS, UNKNOWN }

    /// @param typed   what the next key comes after: empty, `*`, `*4`, `*9`, or `*2` and the digits of a PIN
    /// @param wish    what is to be done now
    /// @param digits  those so far of `TYPES_PIN`, all of them of `GIVES_PIN`, the one of `POSITION`; else empty
    record Pressed(String typed, Wish wish, String digits) {

        private Pressed(String typed, Wish wish) {
            this(typed, wish, "");
        }
    }

    private Keypad() {}

    /// @param typed  as the key before left it
    /// @param key    one of `0-9 * # A-D`
    static Pressed press(String typed, char key) {
        if (key == HELP) {
            return new Pressed(STARRED, Wish.HELP);
        }
        return switch (typed) {
            case IDLE -> new Pressed(IDLE, key == END ? Wish.NOTHING : Wish.HINT);
            case STARRED -> switch (key) {
                case HOST -> new Pressed(PIN, Wish.TYPES_PIN);
                case END_MEETING -> new Pressed(ENDING, Wish.ASKS_END);
                case CAMERAS -> new Pressed(TURNING, Wish.CAMERAS);
                default -> new Pressed(IDLE, wish(key));
            };
            case ENDING -> new Pressed(IDLE, key == END ? Wish.ENDS : Wish.HIDE);
            case TURNING -> key == '0' ? new Pressed(TURNING, Wish.NEXT_CAMERA)
                    : key > '0' && key <= '9' ? new Pressed(TURNING, Wish.POSITION, String.valueOf(key))
                    : new Pressed(IDLE, Wish.HIDE);
            default -> ofPin(typed.substring(PIN.length()), key);
        };
    }

    private static Wish wish(char key) {
        return switch (key) {
            case HIDE, END -> Wish.HIDE;
            case ADMIT -> Wish.ADMIT;
            case PROLONG -> Wish.PROLONG;
            case MUTE_GUESTS -> Wish.MUTE_GUESTS;
            case MUTE -> Wish.MUTE;
            case LOCK -> Wish.LOCK;
            case LAYOUT -> Wish.LAYOUT;
            default -> Wish.UNKNOWN;
        };
    }

    private static Pressed ofPin(String before, char key) {
        if (key == END) {
            return before.isEmpty() ? new Pressed(IDLE, Wish.HIDE) : new Pressed(IDLE, Wish.GIVES_PIN, before);
        }
        var digits = before + key;
        var pin = digits.substring(Math.max(0, digits.length() - LONGEST_PIN));
        return new Pressed(PIN + pin, Wish.TYPES_PIN, pin);
    }
}
