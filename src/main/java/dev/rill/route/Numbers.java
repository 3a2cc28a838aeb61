package dev.rill.route;

/** Numbers in the data of buttons, which anybody can forge. */
final class Numbers {
    private Numbers() {}

    static long read(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException forged) {
            return -1;
        }
    }
}
