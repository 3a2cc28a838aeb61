package dev.rill.model.roster;

import org.yaml.snakeyaml.nodes.Node;

/** What is wrong in a file, and where. */
final class WrongYaml extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int line;
    private final String reason;

    /**
     * @param line counted from 1
     * @param reason the end of a sentence, without its full stop
     */
    WrongYaml(int line, String reason) {
        super(reason, null, false, false);
        this.line = line;
        this.reason = reason;
    }

    static WrongYaml at(Node node, String reason) {
        return new WrongYaml(line(node), reason);
    }

    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    int line() {
        return line;
    }

    String reason() {
        return reason;
    }
}
