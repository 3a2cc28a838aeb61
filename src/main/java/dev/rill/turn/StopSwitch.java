package dev.rill.turn;

/** Lets somebody end an answer from outside. Confined to the chat's loop; pressed when there is nothing left to stop, it does nothing. */
final class StopSwitch {
    private Runnable action = () -> {};

    /** What a press does, from now on. */
    void connect(Runnable onPress) {
        action = onPress;
    }

    void press() {
        Runnable once = action;
        action = () -> {};
        once.run();
    }
}
