package dev.rill.model.reach;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.rill.model.ModelConfig;
import org.junit.jupiter.api.Test;

class PersonsKeyTest {
    /** What goes out to strangers cannot carry what it has never heard of. */
    @Test
    void nobodyOnTheWayToAPersonsServerKnowsTheOperatorsKey() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ModelConfig.class)
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.rill.model.reach", "dev.rill.model.endpoint", "dev.rill.model.assistant"));
    }
}
