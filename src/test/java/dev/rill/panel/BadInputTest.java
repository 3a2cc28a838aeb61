package dev.rill.panel;

import static dev.rill.panel.PanelRig.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.rill.inbox.Handled;
import dev.rill.panel.View.Button;
import dev.rill.settings.Preferences;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * What is no answer to anything that the panel asks, sent to each field that a button of any page asks for: a sentence, asked
 * again, nothing changed. A further field is found by itself. Numbers may well be keys, or a server's names for its models.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
    private static final Map<String, Function<PanelRig, Optional<Handled>>> BAD = bad();
    private static final Map<String, Set<String>> RIGHT = Map.of(
            "endpoint:key", Set.of("149", "0", "-5", "1e9"), "endpoint:model", Set.of("149", "0", "-5", "1e9", "сто"));

    private PanelRig rig;

    @BeforeAll
    void open() {
        rig = new PanelRig();
    }

    @AfterAll
    void close() {
        rig.close();
    }

    private static Map<String, Function<PanelRig, Optional<Handled>>> bad() {
        Map<String, Function<PanelRig, Optional<Handled>>> bad = new LinkedHashMap<>();
        for (String typed : List.of("149", "0", "-5", "1e9", "сто", "😀 😀", "\u00a0", "\u200b", "\u2028\n")) {
            bad.put(
                    typed.codePoints().anyMatch(Typed::isVisible)
                            ? typed
                            : "nothing, U+%04X".formatted((int) typed.charAt(0)),
                    rig -> rig.say(typed));
        }
        bad.put("5,000 characters", rig -> {
            Optional<Handled> first = rig.say("щ".repeat(4_096));
            assertThat(rig.say("щ".repeat(904))).contains(Handled.IGNORED);
            return first;
        });
        bad.put("a sticker", PanelRig::sendSticker);
        bad.put("an album", rig -> rig.showPicture("look", "album " + rig.lastMessage()));
        return bad;
    }

    @TestFactory
    Stream<DynamicContainer> isRefusedByEachField() {
        return fields().map(field -> dynamicContainer(
                field,
                BAD.entrySet().stream()
                        .filter(bad -> !RIGHT.getOrDefault(field, Set.of()).contains(bad.getKey()))
                        .map(bad -> dynamicTest(bad.getKey(), () -> refuses(field, bad.getValue())))));
    }

    private void refuses(String field, Function<PanelRig, Optional<Handled>> bad) {
        rig.press("7:" + field);
        int said = rig.telegram.shown().size();

        assertThat(bad.apply(rig)).containsInstanceOf(Handled.Answered.class);
        assertThat(rig.telegram.shown()).hasSize(said + 1).last().asString().startsWith("typeAgain ");
        assertThat(rig.isOpen()).isTrue();
        assertThat(rig.preferences()).isEqualTo(Preferences.DEFAULT);
        assertThat(rig.own()).isEmpty();
        assertThat(rig.assistant()).isEmpty();
    }

    /** By what the data of the button says that asks for it. */
    private Stream<String> fields() {
        List<String> fields = rig.sheets.stream()
                .flatMap(sheet -> buttons(sheet)
                        .filter(button -> sheet.wish(button.argument())
                                .filter(Wish.Types.class::isInstance)
                                .isPresent())
                        .map(button -> sheet.name() + ":" + button.argument()))
                .distinct()
                .toList();
        assertThat(fields)
                .contains("model:typed", "max_tokens:typed", "endpoint:url", "endpoint:key", "endpoint:model")
                .contains("assistant:url");
        return fields.stream();
    }

    private static Stream<Button> buttons(Sheet sheet) {
        View view = switch (sheet) {
            case Page page -> page.draw(Preferences.DEFAULT, PanelRig.TEXTS);
            case Annex annex -> await(annex.view(PanelRig.HERSELF, PanelRig.TEXTS));
        };
        return view.rows().stream().flatMap(List::stream);
    }
}
