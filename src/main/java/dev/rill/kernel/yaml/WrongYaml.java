package dev.rill.kernel.yaml;

import org.yaml.snakeyaml.nodes.Node;

/** What is wrong in a file, and where. */
public final class WrongYaml extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int line;
    private final String reason;

    /**
     * @param line counted from 1
     * @param reason the end of a sentence, without its full stop
     */
    public WrongYaml(int line, String reason) {
        super(reason, null, false, false);
        this.line = line;
        this.reason = reason;
    }

    public static WrongYaml at(Node node, String reason) {
        return new WrongYaml(node.getStartMark().getLine() + 1, reason);
    }

    public int line() {
        return line;
    }

    public String reason() {
        return reason;
    }
}
