package dev.rill.model;

import java.util.Map;

/** Opens the room's door to tests of other rooms. */
public final class Configs {
    private Configs() {}

    public static ModelConfig model(Map<String, String> values) {
        return ModelConfigTest.config(values);
    }
}
