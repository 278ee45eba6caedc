package gruscope;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The walls between the rooms and within them, as ARCHITECTURE.md draws them.
class RoomsTest {

    private static final int MOST_FILES = 25;

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("gruscope");

    /// What a room may import of the rooms within the same outer room. Each imports only what stands above it.
    private static final Map<String, List<String>> WITHIN = table("""
            engine.cell:
            engine.weights: engine.cell
            engine.run: engine.cell engine.weights
            engine.bill: engine.cell engine.weights engine.run
            engine.learn: engine.cell engine.weights engine.run

            tensor:
            tensor.safetensors: tensor
            tensor.numpy: tensor
            tensor.torch: tensor
            tensor.onnx: tensor
            tensor.hdf: tensor

            model:
            model.layout:
            model.found: model model.layout
            model.file: model model.layout model.found

            scene.whatif:
            scene: scene.whatif
            scene.file: scene scene.whatif
            scene.run: scene scene.whatif scene.file

            figure.font:
            figure.ink: figure.font
            figure: figure.ink
            figure.explain: figure figure.ink
            figure.note: figure figure.ink
            figure.closeup: figure figure.ink figure.explain
            figure.cell: figure figure.ink figure.explain figure.closeup
            figure.teach: figure figure.ink
            figure.strip: figure figure.ink figure.explain figure.teach
            figure.time: figure figure.ink figure.explain figure.strip
            figure.weights: figure figure.ink figure.explain
            figure.bill: figure figure.ink
            figure.beside: figure figure.ink figure.explain figure.cell figure.strip figure.time
            figure.memory: figure figure.ink figure.beside
            figure.wiring: figure figure.ink figure.explain
            figure.unroll: figure figure.ink
            figure.gallery: figure figure.ink figure.explain figure.closeup figure.cell figure.strip figure.time figure.weights figure.bill \
            figure.beside figure.memory figure.wiring figure.unroll figure.teach figure.note

            export.ask:
            export.page: export.ask
            export.png: export.page
            export.svg: export.ask export.page export.png
            export.pdf: export.page
            export.tikz: export.page
            export.pptx: export.page export.png export.svg
            export.film: export.ask export.page export.png export.svg
            export.table: export.ask
            export.make: export.ask export.page export.png export.svg export.pdf export.tikz export.pptx export.film export.table
            export.sheet: export.page export.pdf

            lesson.amount:
            lesson: lesson.amount
            lesson.file: lesson lesson.amount

            ui.kit:
            ui.store: ui.kit
            ui.memory: ui.kit ui.store
            ui.surface:
            ui.pane: ui.kit ui.store ui.surface
            ui.play: ui.kit ui.store ui.pane
            ui.sound: ui.store
            ui.whatif: ui.kit ui.store ui.pane
            ui.arrange: ui.kit
            ui.help: ui.kit
            ui.side: ui.kit ui.store ui.pane ui.whatif
            ui.export: ui.kit ui.store ui.memory
            ui.lesson: ui.kit ui.store ui.memory ui.pane
            ui.open: ui.kit ui.store
            ui.train: ui.kit ui.store ui.pane
            ui.window: ui.sound ui.train ui.lesson ui.open ui.kit ui.store ui.memory ui.pane ui.play ui.whatif ui.help ui.side ui.arrange ui.export

            cli.speech:
            cli.out: cli.speech
            cli.lesson: cli.out cli.speech
            cli: cli.out cli.lesson cli.speech
            """);

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
    void tensorsKnowNoCell() {
        roomMayUse("tensor", "gruscope.json..", "io.jhdf..", "java.time..");
    }

    @Test
    void modelKnowsEngineAndSequence() {
        roomMayUse("model", "gruscope.engine..", "gruscope.sequence..", "gruscope.json..", "gruscope.tensor..");
    }

    @Test
    void sceneKnowsWhatItRuns() {
        roomMayUse("scene", "gruscope.engine..", "gruscope.sequence..", "gruscope.model..", "gruscope.json..");
    }

    @Test
    void trainingKnowsNoPicture() {
        roomMayUse("train", "gruscope.engine..", "gruscope.sequence..", "gruscope.model..", "gruscope.scene..", "gruscope.json..");
    }

    @Test
    void figuresDrawScenesWithoutAWindow() {
        roomMayUse("figure", "gruscope.engine..", "gruscope.sequence..", "gruscope.model..", "gruscope.scene..",
                "org.jfree.chart..", "org.jfree.data..", "java.awt..");
    }

    @Test
    void exportsNeedNoWindow() {
        roomMayUse("export", "gruscope.lesson..", "gruscope.engine..", "gruscope.tensor..", "gruscope.sequence..", "gruscope.model..", "gruscope.scene..", "gruscope.figure..",
                "gruscope.json..", "com.fasterxml.jackson.core..", "java.awt..", "java.security..", "javax.imageio..", "org.w3c.dom..",
                "org.apache.xmlgraphics.java2d..", "org.apache.pdfbox..", "org.apache.fontbox..", "de.rototor.pdfbox..");
    }

    @Test
    void lessonsAreScenesAndText() {
        roomMayUse("lesson", "gruscope.engine..", "gruscope.sequence..", "gruscope.model..", "gruscope.scene..", "gruscope.json..", "org.commonmark..");
    }

    @Test
    void onlyTheWindowTouchesJavaFx() {
        noClasses().that().resideOutsideOfPackage("gruscope.ui..")
                .should().dependOnClassesThat().resideInAnyPackage("javafx..", "org.jfree.chart.fx..")
                .check(OURS);
    }

    /// Where the home folder cannot be written, they wait for seconds at every turn and once more when the program ends.
    @Test
    void nobodyUsesThePreferencesOfJava() {
        noClasses().should().dependOnClassesThat().resideInAPackage("java.util.prefs..").check(OURS);
    }

    @Test
    void nothingReliesOnTheCommandLine() {
        noClasses().that().resideOutsideOfPackage("gruscope.cli..")
                .should().dependOnClassesThat().resideInAPackage("gruscope.cli..")
                .check(OURS);
    }

    @Test
    void whatEveryRoomNeedsKnowsNoRoom() {
        noClasses().that().resideInAPackage("gruscope")
                .should().dependOnClassesThat().resideInAPackage("gruscope.*..")
                .check(OURS);
    }

    @TestFactory
    Stream<DynamicTest> aRoomWithinARoomImportsOnlyItsOwn() {
        return WITHIN.entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
            String room = entry.getKey();
            String[] others = WITHIN.keySet().stream()
                    .filter(other -> outer(other).equals(outer(room)) && !other.equals(room) && !entry.getValue().contains(other))
                    .map(other -> "gruscope." + other).toArray(String[]::new);
            noClasses().that().resideInAPackage("gruscope." + room)
                    .should().dependOnClassesThat().resideInAnyPackage(others)
                    .check(OURS);
        }));
    }

    @Test
    void aRoomIsBuiltOnThoseAboveIt() {
        List<String> rooms = List.copyOf(WITHIN.keySet());

        WITHIN.forEach((room, imports) -> imports.forEach(other ->
                assertTrue(rooms.contains(other) && rooms.indexOf(other) < rooms.indexOf(room), room + " imports " + other)));
    }

    @Test
    void everyRoomWithinARoomHasItsWalls() {
        Set<String> outer = WITHIN.keySet().stream().map(RoomsTest::outer).collect(Collectors.toSet());
        Set<String> there = OURS.stream().filter(type -> !type.getSimpleName().equals("package-info")).map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("gruscope."))
                .map(name -> name.substring("gruscope.".length())).filter(name -> outer.contains(outer(name))).collect(Collectors.toCollection(TreeSet::new));

        assertEquals(new TreeSet<>(WITHIN.keySet()), there);
    }

    @Test
    void theRoomsFormNoCycle() {
        slices().matching("gruscope.(*)..").should().beFreeOfCycles().check(OURS);
        slices().assignedFrom(by("packages", JavaClass::getPackageName)).should().beFreeOfCycles().check(OURS);
    }

    /// A sealed type and the classes it permits do not count: Java makes each of them name the other.
    @Test
    void classesFormNoCycle() {
        slices().assignedFrom(by("classes, nested ones with their outer one", type -> type.getName().replaceFirst("\\$.*", "")))
                .should().beFreeOfCycles().check(OURS);
    }

    /// What a user reads and makes stays on the machine: nothing of ours can open a connection.
    @Test
    void noClassKnowsTheNetwork() {
        // The place of a resource is a URL too.
        noClasses().should().dependOnClassesThat().haveNameMatching("java\\.net\\.(?!URL$).*")
                .orShould().callMethod(URL.class, "openStream").orShould().callMethod(URL.class, "openConnection")
                .orShould().dependOnClassesThat().resideInAnyPackage("javax.net..", "java.rmi..", "com.sun.net..", "sun.net..", "javafx.scene.web..")
                .orShould().dependOnClassesThat().haveNameMatching("java\\.nio\\.channels\\..*(Socket|Datagram|Network|Selector).*")
                .orShould().dependOnClassesThat().haveNameMatching("javafx\\.application\\.HostServices|java\\.awt\\.Desktop")
                .check(OURS);
    }

    @Test
    void aRoomHasADescriptionAndFewFiles() throws IOException {
        for (Map.Entry<Path, List<String>> room : sources().entrySet()) {
            List<String> files = new ArrayList<>(room.getValue());

            assertTrue(files.remove("package-info.java"), room.getKey() + " has no package-info.java");
            assertTrue(files.size() <= MOST_FILES, room.getKey() + " has " + files.size() + " files; which room is hiding in it?");
        }
    }

    @Test
    void aFileIsOneThingWithAName() throws IOException {
        List<String> nameless = sources().values().stream().flatMap(List::stream).filter(file -> file.matches(".*(Util|Helper|Manager)s?\\.java")).toList();

        assertEquals(List.of(), nameless);
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

    private static SliceAssignment by(String description, Function<JavaClass, String> slice) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return type.getPackageName().startsWith("gruscope") ? SliceIdentifier.of(slice.apply(type)) : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return description;
            }
        };
    }

    private static String outer(String room) {
        return room.replaceFirst("\\..*", "");
    }

    private static Map<String, List<String>> table(String text) {
        Map<String, List<String>> table = new LinkedHashMap<>();
        text.lines().filter(line -> !line.isBlank()).map(line -> line.split(":")).forEach(parts ->
                table.put(parts[0], parts.length == 1 ? List.of() : List.of(parts[1].strip().split("\\s+"))));
        return table;
    }

    /// The names of the source files in each folder that has any.
    private static Map<Path, List<String>> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).collect(Collectors.groupingBy(Path::getParent, TreeMap::new,
                    Collectors.mapping(file -> file.getFileName().toString(), Collectors.toList())));
        }
    }
}
