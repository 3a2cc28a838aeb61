package dev.rill.model.roster;

import dev.rill.model.ModelConfig;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * What people may pick.
 *
 * @param standard the model that answers whoever has picked none; empty where the operator has named none at all
 * @param premium the model of {@code /pro}
 * @param choices without repetition: the standard one, the premium one, then the others as they were named
 */
public record ModelMenu(Optional<String> standard, Optional<String> premium, List<Choice> choices) {
    public ModelMenu {
        choices = List.copyOf(choices);
    }

    /**
     * One of them.
     *
     * @param name what people type
     * @param title what people read
     */
    public record Choice(String name, String title, boolean premium) {
        /** Eight letters for the data of a button; they stay the same when the menu changes. */
        public String sign() {
            CRC32 sum = new CRC32();
            sum.update(name.getBytes(StandardCharsets.UTF_8));
            return "%08x".formatted(sum.getValue());
        }
    }

    /** Where the variables name no model, the first of the file is the standard one, and its first premium one the premium. */
    public static ModelMenu of(ModelConfig config, Roster roster) {
        List<Listed.Model> listed = roster.providers().stream()
                .flatMap(provider -> provider.models().stream())
                .toList();
        Optional<String> standard =
                config.name().or(() -> listed.stream().map(Listed.Model::name).findFirst());
        Optional<String> premium = config.premiumName()
                .or(() -> listed.stream()
                        .filter(Listed.Model::premium)
                        .map(Listed.Model::name)
                        .findFirst());
        Map<String, Choice> choices = new LinkedHashMap<>();
        Stream.of(standard.stream(), premium.stream(), config.names().stream().flatMap(List::stream))
                .flatMap(names -> names)
                .forEach(name -> choices.putIfAbsent(name, choice(name, premium, listed)));
        listed.forEach(model -> choices.putIfAbsent(model.name(), choice(model.name(), premium, listed)));
        return new ModelMenu(standard, premium, List.copyOf(choices.values()));
    }

    private static Choice choice(String name, Optional<String> premium, List<Listed.Model> listed) {
        List<Listed.Model> same =
                listed.stream().filter(model -> model.name().equals(name)).toList();
        String title = same.stream()
                .flatMap(model -> model.title().stream())
                .findFirst()
                .orElse(name);
        return new Choice(
                name,
                title,
                premium.filter(name::equals).isPresent() || same.stream().anyMatch(Listed.Model::premium));
    }

    /** Whether somebody may pick the model. */
    public boolean offers(String name) {
        return choices.stream().anyMatch(choice -> choice.name().equals(name));
    }

    /** The model that answers in a chat that has picked this one, or none; what vanished from the menu is as good as none. */
    public Optional<Choice> answering(Optional<String> picked) {
        return picked.flatMap(this::named).or(() -> standard.flatMap(this::named));
    }

    /** What somebody means who types that: a name or a title, in capitals or not. */
    public Optional<Choice> typed(String words) {
        return named(words)
                .or(() -> choices.stream()
                        .filter(choice -> choice.name().equalsIgnoreCase(words)
                                || choice.title().equalsIgnoreCase(words))
                        .findFirst());
    }

    /** The choice whose button has that sign. */
    public Optional<Choice> signed(String sign) {
        return choices.stream().filter(choice -> choice.sign().equals(sign)).findFirst();
    }

    /** The names that are most like what somebody typed, at most three, the likest first. */
    public List<String> near(String words) {
        return Nearest.of(words, choices.stream().map(Choice::name).toList());
    }

    private Optional<Choice> named(String name) {
        return choices.stream().filter(choice -> choice.name().equals(name)).findFirst();
    }
}
