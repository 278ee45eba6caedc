package gruscope.ui.memory;

import gruscope.BadInput;
import gruscope.scene.Scene;
import gruscope.scene.file.Presets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What windows leave for those that come after them.
class DraftsTest {

    private static final Scene EDITED = Presets.named("latch").withText("S·C");

    @TempDir
    private Path state;

    @Test
    void aDraftIsLeftOnceItsWindowIsGone() {
        Drafts drafts = new Drafts(state);
        Draft draft = drafts.begin();
        draft.keep(EDITED);
        assertEquals(List.of(), drafts.left());

        draft.close();

        assertEquals(List.of(EDITED), scenes(drafts.left()));
    }

    @Test
    void aKilledProcessLeavesItsDraftAndALivingOneDoesNot() throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                HeldDraft.class.getName(), state.toString()).redirectErrorStream(true).start();
        try (BufferedReader said = process.inputReader()) {
            assertEquals("kept", said.readLine());
            assertEquals(List.of(), new Drafts(state).left());

            process.destroyForcibly().waitFor();

            assertEquals(List.of(EDITED), scenes(new Drafts(state).left()));
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void twoWindowsDoNotOverwriteEachOther() {
        Drafts drafts = new Drafts(state);
        Draft one = drafts.begin();
        Draft other = drafts.begin();
        one.keep(EDITED);
        other.keep(EDITED.withText("C·S"));
        one.keep(EDITED.withText("·S"));
        one.close();
        other.close();

        assertEquals(List.of("C·S", "·S"), scenes(drafts.left()).stream().map(Scene::text).sorted().toList());
    }

    @Test
    void aLargeSceneIsKeptAsItIs() {
        Scene large = Presets.defaultScene().withText("1R.".repeat(20_000));
        Draft draft = new Drafts(state).begin();
        draft.keep(large);
        draft.close();

        assertEquals(large, new Drafts(state).left().getFirst().scene());
    }

    @Test
    void ofSeveralWindowsOnlyOneOffersWhatWasLeft() {
        Drafts drafts = new Drafts(state);
        leave(drafts);

        List<LeftDraft> offered = drafts.left();
        assertEquals(1, offered.size());
        assertEquals(List.of(), new Drafts(state).left());

        offered.getFirst().release();
        assertEquals(1, new Drafts(state).left().size());
    }

    @Test
    void whatIsDiscardedIsGoneWithAllItsFiles() throws IOException {
        Drafts drafts = new Drafts(state);
        leave(drafts);

        LeftDraft left = drafts.left().getFirst();
        left.discard();

        assertEquals(0, folders());
    }

    @Test
    void aWindowWithNothingToKeepLeavesNothing() throws IOException {
        Drafts drafts = new Drafts(state);
        Draft draft = drafts.begin();
        draft.keep(EDITED);
        draft.clear();
        draft.close();
        drafts.begin().close();

        assertEquals(0, folders());
    }

    @Test
    void whatADeadWindowLeftEmptyIsTidiedAway() throws IOException {
        Files.createDirectories(state.resolve("drafts/empty"));
        Files.writeString(state.resolve("drafts/empty/.scene.json.0.part"), "{");

        assertEquals(List.of(), new Drafts(state).left());

        assertEquals(0, folders());
    }

    @Test
    void aDraftThatCannotBeReadSaysSoAndStays() throws IOException {
        leave(new Drafts(state));
        try (Stream<Path> all = Files.walk(state)) {
            Files.writeString(all.filter(file -> file.endsWith("scene.json")).findFirst().orElseThrow(), "{\"gruscope\": 1,");
        }

        LeftDraft left = new Drafts(state).left().getFirst();

        assertThrows(BadInput.class, left::scene);
        left.release();
        assertEquals(1, new Drafts(state).left().size());
    }

    @Test
    void whereNothingCanBeWrittenThatIsSaid() throws IOException {
        Path inTheWay = Files.writeString(state.resolve("in-the-way"), "");

        BadInput refused = assertThrows(BadInput.class, () -> new Drafts(inTheWay).begin().keep(EDITED));

        assertTrue(refused.getMessage().contains("cannot be written"), refused.getMessage());
    }

    private static void leave(Drafts drafts) {
        Draft draft = drafts.begin();
        draft.keep(EDITED);
        draft.close();
    }

    private static List<Scene> scenes(List<LeftDraft> left) {
        return left.stream().map(LeftDraft::scene).toList();
    }

    private long folders() throws IOException {
        if (!Files.exists(state.resolve("drafts"))) {
            return 0;
        }
        try (Stream<Path> all = Files.list(state.resolve("drafts"))) {
            return all.count();
        }
    }
}
