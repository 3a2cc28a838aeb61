package dev.rill.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How much of the machine was left over since a moment: what tells a quiet run from one whose figures are those of its
 * neighbours. Known on Linux; elsewhere it is NaN.
 */
final class IdleTime {

    /** The fields of the first line of {@code /proc/stat} that follow its name: idle, and waiting for a disk. */
    private static final int IDLE = 4;

    private static final int DISK = 5;
    private static final double TICKS_PER_SECOND = 100;

    private final double idleBefore = idleSeconds();
    private final long began = System.nanoTime();

    private IdleTime() {}

    static IdleTime start() {
        return new IdleTime();
    }

    /** Cores that were idle, on average since the start. */
    double cores() {
        return (idleSeconds() - idleBefore) / ((System.nanoTime() - began) / 1e9);
    }

    private static double idleSeconds() {
        try {
            String[] fields =
                    Files.readAllLines(Path.of("/proc/stat")).getFirst().split(" +", -1);
            return (Double.parseDouble(fields[IDLE]) + Double.parseDouble(fields[DISK])) / TICKS_PER_SECOND;
        } catch (IOException elsewhere) {
            return Double.NaN;
        }
    }
}
