package dev.rill.model.reach;

/** Why nothing is connected to; one sentence of the interface each. */
public enum Reason {
    /** It is no URL, or one with something in it that has no business there: a fragment, a backslash, a broken host. */
    MALFORMED,
    /** It does not begin with {@code https://}. */
    SCHEME,
    /** It holds a user or a password. */
    CREDENTIALS,
    /** No API of that kind listens on this port. */
    PORT,
    /** It leads to an address, or has a name, that is not of the public Internet. */
    NOT_PUBLIC,
    /** There is no such host, or it was not found in time. */
    UNRESOLVABLE
}
