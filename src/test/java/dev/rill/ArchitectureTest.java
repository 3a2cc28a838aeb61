package dev.rill;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The laws of the house that a compiler cannot see: docs/architecture.md tells them in words. */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(Rooms.HOUSE);

    @Test
    void everyPackageIsARoomOfTheTable() {
        check(classes().should(Rooms.liveInARoomOfTheTable()));
    }

    @Test
    void importsGoOnlyToASmallerRank() {
        check(classes().should(Rooms.importOnlyFromSmallerRanks()));
    }

    @Test
    void packagesHaveNoCycles() {
        check(slices().matching(Rooms.HOUSE + ".(**)").should().beFreeOfCycles());
    }

    @Test
    void nobodyKnowsThePlayground() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.rill.playground..")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.rill.playground..")));
    }

    @Test
    void onlyTheLifeCycleStandsAtTheRoot() {
        check(classes()
                .that()
                .resideInAPackage(Rooms.HOUSE)
                .should()
                .haveNameMatching("dev\\.rill\\.(Rill(\\$.*)?|package-info)"));
    }

    @Test
    void recipesAreStartedAtTheEdgesOnly() {
        check(classes().should(Recipes.beStartedAtTheEdgesOnly()));
    }

    @Test
    void nothingIsAwaited() {
        check(classes().should(Recipes.awaitNothing()));
    }

    @Test
    void noRecipeIsMadeUnderALock() {
        check(methods().should(Recipes.notBeSynchronizedRecipes()));
    }

    @Test
    void nobodySleeps() {
        check(noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", Duration.class)
                .orShould()
                .callMethod(TimeUnit.class, "sleep", long.class));
    }

    @Test
    void onlyProgramsSpeakToTheConsole() {
        check(noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.rill.Rill")
                .and()
                .doNotHaveFullyQualifiedName("dev.rill.playground.SimulatorMain")
                .and()
                .resideOutsideOfPackage("dev.rill.ops..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err"));
    }

    @Test
    void logsGoThroughJbossLogging() {
        check(noClasses().should().dependOnClassesThat().resideInAnyPackage("java.util.logging..", "org.slf4j.."));
    }

    @Test
    void whatTravelsAsJsonIsKnownToANativeImage() {
        check(classes()
                .that()
                .resideInAnyPackage("dev.rill.telegram.method", "dev.rill.telegram.type")
                .and()
                .areRecords()
                .and()
                .haveNameNotMatching(".*Payer\\$.*")
                .should()
                .beAnnotatedWith(RegisterForReflection.class));
    }

    @Test
    void whatIsNeededComesThroughTheConstructor() {
        check(noFields().should().beAnnotatedWith(Inject.class));
    }

    @Test
    void fiveCollaboratorsAreEnough() {
        check(constructors()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(describe(
                        "a scope", mark -> mark.getRawType().getPackageName().startsWith("jakarta.enterprise.context")))
                .should()
                .haveRawParameterTypes(describe("at most five", types -> types.size() <= 5)));
    }

    @Test
    void noFileIsLongerThanFourHundredLines() throws IOException {
        try (Stream<Path> files =
                Files.find(Path.of("src"), 20, (file, is) -> file.toString().endsWith(".java"))) {
            assertThat(files.filter(file -> lines(file) > 400)).isEmpty();
        }
    }

    @Test
    void namesSayWhatAThingIs() {
        check(noClasses().should().haveSimpleNameEndingWith("Impl").orShould().haveSimpleNameEndingWith("Helper"));
    }

    @Test
    void everyPackageIsNullMarked() {
        JavaPackage root = HOUSE.getPackage(Rooms.HOUSE);
        assertThat(Stream.concat(Stream.of(root), root.getSubpackagesInTree().stream())
                        .filter(room -> !room.getClasses().isEmpty() && !isNullMarked(room)))
                .as("packages without a package-info.java with @NullMarked")
                .isEmpty();
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isNullMarked(JavaPackage room) {
        return room.tryGetPackageInfo()
                .filter(info -> info.isAnnotatedWith(NullMarked.class))
                .isPresent();
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(HOUSE);
    }
}
