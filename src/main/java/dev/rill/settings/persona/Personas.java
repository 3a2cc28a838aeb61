package dev.rill.settings.persona;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/** What people may pick, in the order of the operator's file; empty where there is none. */
public record Personas(List<Persona> all) {
    public static final Personas NONE = new Personas(List.of());

    public Personas {
        all = List.copyOf(all);
    }

    /**
     * One of them.
     *
     * @param name what people read, and what is kept of their choice
     * @param prompt what the model is told before anything else
     */
    public record Persona(String name, String prompt) {
        /** Eight letters for the data of a button; they stay the same when the file changes. */
        public String sign() {
            CRC32 sum = new CRC32();
            sum.update(name.getBytes(StandardCharsets.UTF_8));
            return "%08x".formatted(sum.getValue());
        }
    }

    public Optional<Persona> named(String name) {
        return all.stream().filter(persona -> persona.name().equals(name)).findFirst();
    }

    /** The one whose button has that sign. */
    public Optional<Persona> signed(String sign) {
        return all.stream().filter(persona -> persona.sign().equals(sign)).findFirst();
    }
}
