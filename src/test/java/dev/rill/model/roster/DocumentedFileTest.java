package dev.rill.model.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rill.model.Equipment.Effort;
import dev.rill.model.Equipment.Summary;
import dev.rill.model.Equipment.Tool;
import dev.rill.model.ModelConfig.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The example of docs/providers.md does what is said of it. */
class DocumentedFileTest {
    private static final Map<String, String> VARIABLES = Map.of("CLOUD_API_KEY", "sk-1");

    @Test
    void isReadToItsLastField() throws IOException {
        ProvidersFile.Contents contents =
                ProvidersFile.parse(example(), name -> Optional.ofNullable(VARIABLES.get(name)));
        Listed cloud = contents.providers().getFirst();
        Listed.Model small = cloud.model("small").orElseThrow();
        Listed.Model library = cloud.model("library").orElseThrow();

        assertThat(contents.order()).containsExactly("house", "cloud");
        assertThat(cloud.api()).isEqualTo(Api.RESPONSES);
        assertThat(cloud.key()).isPresent();
        assertThat(small.prices().orElseThrow().cachedInput()).isPresent();
        assertThat(small.equipment().tools()).containsExactly(new Tool.WebSearch());
        assertThat(library.equipment().tools()).hasAtLeastOneElementOfType(Tool.FileSearch.class);
        assertThat(library.equipment().effort()).contains(Effort.LOW);
        assertThat(library.equipment().summary()).contains(Summary.AUTO);
        assertThat(contents.providers().getLast().models())
                .extracting(Listed.Model::id)
                .isEqualTo(List.of("small:7b"));
    }

    private static String example() throws IOException {
        String text = Files.readString(Path.of("docs", "providers.md"));
        int start = text.indexOf("```yaml\n") + "```yaml\n".length();
        return text.substring(start, text.indexOf("```", start));
    }
}
