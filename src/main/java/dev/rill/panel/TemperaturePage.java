package dev.rill.panel;

import dev.rill.language.Texts;
import dev.rill.panel.View.Button;
import dev.rill.settings.Change;
import dev.rill.settings.Preferences;
import dev.rill.settings.Temperature;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 🌡 How freely the model chooses its words, in steps. A step's button carries what it leads to and not how far, so that one
 * of a panel that shows an old value does what it says.
 */
@ApplicationScoped
class TemperaturePage implements Chapter {
    private static final String NAME = "temperature";
    private static final String DEFAULT = "default";
    private static final String TOO_COLD = String.valueOf(Temperature.COLDEST - 1);
    private static final String TOO_HOT = String.valueOf(Temperature.HOTTEST + 1);
    private static final int CELLS = 10;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String label(Preferences preferences, Texts texts) {
        return preferences
                .answerer()
                .temperature()
                .map(chosen -> texts.temperatureChosen(chosen.toString()))
                .orElseGet(texts::temperature);
    }

    @Override
    public View draw(Preferences preferences, Texts texts) {
        Optional<Temperature> chosen = preferences.answerer().temperature();
        Temperature shown = chosen.orElse(Temperature.USUAL);
        List<List<Button>> rows = new ArrayList<>();
        rows.add(List.of(step("➖", shown.tenths() - 1), step("➕", shown.tenths() + 1)));
        chosen.ifPresent(one -> rows.add(List.of(new Button(texts.asOperator(), NAME, DEFAULT))));
        rows.add(List.of(Button.leading(texts.back(), HomePage.NAME)));
        String now = chosen.map(Temperature::toString).orElseGet(texts::temperatureUsual);
        return new View(String.join("\n", texts.temperaturePage(), "", bar(shown) + "  " + now), rows);
    }

    @Override
    public Optional<Wish> wish(String argument) {
        if (argument.equals(DEFAULT)) {
            return Optional.of(new Wish.Chooses(new Change.Warms(Optional.empty())));
        }
        if (argument.equals(TOO_COLD)) {
            return Optional.of(new Wish.Hears(Texts::temperatureLowest));
        }
        if (argument.equals(TOO_HOT)) {
            return Optional.of(new Wish.Hears(Texts::temperatureHighest));
        }
        return Digits.read(argument)
                .flatMap(Temperature::of)
                .map(chosen -> new Wish.Chooses(new Change.Warms(Optional.of(chosen))));
    }

    private static Button step(String sign, int tenths) {
        String label = Temperature.of(tenths).map(next -> sign + " " + next).orElse(sign);
        return new Button(label, NAME, String.valueOf(tenths));
    }

    private static String bar(Temperature temperature) {
        int full = temperature.tenths() * CELLS / Temperature.HOTTEST;
        return "▰".repeat(full) + "▱".repeat(CELLS - full);
    }
}
