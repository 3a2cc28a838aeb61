package dev.rill.playground.limit;

/**
 * The figures of the limits.
 *
 * @param perSecond messages and edits that one chat takes per second in the long run
 * @param burst how many may come at once after a rest
 * @param perMinute messages and edits in a private chat within 60 s, from where edits are refused
 * @param grace how many more pass, because "about 20" is all that Telegram says
 * @param groupPerMinute messages and edits in a group within 60 s
 * @param draftsShort drafts and chat actions within 5 s
 * @param draftsLong drafts and chat actions within 30 s
 */
public record Limits(
        double perSecond, int burst, int perMinute, int grace, int groupPerMinute, int draftsShort, int draftsLong) {
    public Limits {
        if (perSecond <= 0 || burst < 1 || perMinute < 1 || grace < 0 || groupPerMinute < 1) {
            throw new IllegalArgumentException("limits are positive");
        }
        if (draftsShort < 1 || draftsLong < 1) {
            throw new IllegalArgumentException("limits are positive");
        }
    }

    /** As Telegram has them. */
    public static Limits ofTelegram() {
        return new Limits(1.0, 3, 20, 2, 20, 20, 40);
    }
}
