package gruscope;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.stream.Stream;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/// The walls between the rooms, as ARCHITECTURE.md draws them.
class RoomsTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("gruscope");

    @Test
    void engineKnowsOnlyMatrices() {
        roomMayUse("engine", "org.ejml..");
    }

    @Test
    void sequenceKnowsNothingElse() {
        roomMayUse("sequence");
    }

    @Test
    void jsonKnowsOnlyItsParser() {
        roomMayUse("json", "com.fasterxml.jackson.core..");
    }

    @Test
    void modelKnowsEngineAndSequence() {
        roomMayUse("model", "gruscope.engine..", "gruscope.sequence..", "gruscope.json..");
    }

    @Test
    void sceneKnowsWhatItRuns() {
        roomMayUse("scene", "gruscope.engine..", "gruscope.sequence..", "gruscope.model..", "gruscope.json..");
    }

    @Test
    void figuresDrawScenesWithoutAWindow() {
        roomMayUse("figure", "gruscope.engine..", "gruscope.sequence..", "gruscope.model..", "gruscope.scene..",
                "org.jfree.chart..", "org.jfree.data..", "java.awt..");
    }

    @Test
    void exportsNeedNoWindow() {
        roomMayUse("export", "gruscope.engine..", "gruscope.sequence..", "gruscope.model..", "gruscope.scene..", "gruscope.figure..",
                "gruscope.json..", "com.fasterxml.jackson.core..", "java.awt..", "java.security..", "javax.imageio..", "org.w3c.dom..",
                "org.apache.xmlgraphics.java2d..", "org.apache.pdfbox..", "org.apache.fontbox..", "de.rototor.pdfbox..");
    }

    @Test
    void onlyTheWindowTouchesJavaFx() {
        noClasses().that().resideOutsideOfPackage("gruscope.ui..")
                .should().dependOnClassesThat().resideInAnyPackage("javafx..", "org.jfree.chart.fx..")
                .check(OURS);
    }

    @Test
    void nothingReliesOnTheCommandLine() {
        noClasses().that().resideOutsideOfPackage("gruscope.cli..")
                .should().dependOnClassesThat().resideInAPackage("gruscope.cli..")
                .check(OURS);
    }

    @Test
    void theRoomsFormNoCycle() {
        slices().matching("gruscope.(*)..").should().beFreeOfCycles().check(OURS);
    }

    private static void roomMayUse(String room, String... packages) {
        Stream<String> everyone = Stream.of("gruscope." + room + "..", "java.lang..", "java.util..", "java.io..", "java.nio..",
                "java.text..", "java.math..");
        String[] allowed = Stream.concat(everyone, Arrays.stream(packages)).toArray(String[]::new);
        DescribedPredicate<JavaClass> known = resideInAnyPackage(allowed)
                .or(resideInAnyPackage("gruscope"))
                .or(DescribedPredicate.describe("primitive", type -> type.getBaseComponentType().isPrimitive()))
                .as("what the room " + room + " may know");
        classes().that().resideInAPackage("gruscope." + room + "..").should().onlyDependOnClassesThat(known)
                .allowEmptyShould(true).check(OURS);
    }
}
