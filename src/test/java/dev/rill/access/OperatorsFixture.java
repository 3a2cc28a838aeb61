package dev.rill.access;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Opens the room's door to tests of other rooms. */
public final class OperatorsFixture {
    private OperatorsFixture() {}

    public static Operators of(Long... ids) {
        String list = Arrays.stream(ids).map(String::valueOf).collect(Collectors.joining(","));
        return new Operators(AccessConfigTest.config(list.isEmpty() ? Map.of() : Map.of("rill.access.admins", list)));
    }
}
