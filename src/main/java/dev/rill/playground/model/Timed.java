package dev.rill.playground.model;

/** Something that happens again and again on a {@link Wheel}. Belongs to that wheel's event loop. */
abstract class Timed {
    /** {@link System#nanoTime} of its next turn; nobody but its owner changes it, and never while it is on the wheel. */
    long due;

    /** Its turn has come; to have another it must go onto the wheel anew. */
    abstract void turn(long now);
}
