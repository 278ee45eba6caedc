package gruscope.lesson;

import gruscope.BadInput;
import gruscope.lesson.file.CourseCheck;
import gruscope.lesson.file.Courses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What is wrong with a lesson is told with file and line, and what would do.
class CourseCheckTest {

    private static final String LESSON = """
            ---
            title: Latch
            goal: See it hold.
            minutes: 5
            ---

            A first sentence.

            ## Write

            Go to step 2.

            ```scene
            scene: latch
            step: 1
            wait: step >= 2
            do step: 2
            ```

            h is [0.993](=h@2) at [step 2](step:2).
            """;

    @TempDir
    private Path folder;

    @Test
    void aLessonThatIsTrueIsFoundToBe() throws IOException {
        assertEquals(List.of(), check(LESSON));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            [0.993]          ¦ [0.994]           ¦ x.md:20:6: the text says 0.994; h@2 is 0.992641
            title: Latch     ¦ titel: Latch      ¦ x.md:1:1: the head has no title; a line title: … between the --- at the beginning was expected
            minutes: 5       ¦ minutes: many     ¦ x.md:4:10: minutes is "many"; a whole number from 1 to 99 was expected
            scene: latch     ¦ scene: lach       ¦ x.md:14:8: "lach" is no preset; did you mean "latch"? There are
            step: 1          ¦ step: 13          ¦ x.md:15:7: found "13"; a whole number from 1 to 12 was expected
            step: 1          ¦ stop: 1           ¦ x.md:15:7: "stop" is no key here; did you mean "step"? There are
            step >= 2        ¦ step 2            ¦ x.md:16:7: "step 2" compares nothing; a comparison such as h@9 >= 0.9 was expected
            step >= 2        ¦ steps >= 2        ¦ x, step 1 (Write): it waits for steps ≥ 2, which holds at once; a step waits for what the learner is to bring about
            do step: 2       ¦ do unit: 1        ¦ x, step 1 (Write): it waits for step ≥ 2, which its own do lines do not bring about
            =h@2             ¦ =h9@2             ¦ x.md:20:6: h9@2 is of unit 9; there are units 1 to 1
            =h@2             ¦ =hh@2             ¦ x.md:20:6: "hh" is nothing that can be measured; there are x, r, z
            step:2           ¦ step:20           ¦ x.md:20:23: there is no step 20; the steps are 1 to 12
            step:2           ¦ http://x.org      ¦ x.md:20:23: a link leads to "http://x.org"; links of lessons are =AMOUNT, step:N, look:QUANTITY, pair:N and page:ID
            ## Write         ¦ ### Write         ¦ x.md:9:1: a heading of level 3; each section begins with a heading of level 2, ## …
            ```scene         ¦ ```python         ¦ x.md:13:1: a block of the kind "python"; blocks that set scenes begin with ```scene
            """)
    void whatIsWrongIsToldWithItsPlace(String right, String wrong, String told) throws IOException {
        List<String> found = check(LESSON.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong)));

        assertEquals(1, found.size(), found::toString);
        assertTrue(found.getFirst().startsWith(told), found.getFirst());
    }

    @Test
    void aChangeThatIsNoJsonIsToldWithLineAndColumn() throws IOException {
        List<String> found = check(LESSON.replace("do step: 2", "do change: {\"change\": \"clamp\", \"gate\": \"q\"}"));

        assertEquals(1, found.size());
        assertTrue(found.getFirst().startsWith("x.md:17:40: \"gate\" is \"q\""), found.getFirst());
    }

    @Test
    void aTranslationHasTheSameSteps() throws IOException {
        Files.writeString(folder.resolve("x.zh.md"), "---\ntitle: x\ngoal: x\n---\n");

        assertEquals(List.of("x.zh.md: there are 0 headings; as many as in x.md were expected: 1"), check(LESSON));
    }

    @Test
    void aFolderWithoutLessonsIsRefused() {
        assertEquals(folder + ": this folder has no lessons; files that end in .md were expected", assertThrows(BadInput.class, () -> Courses.read(folder)).getMessage());
    }

    private List<String> check(String lesson) throws IOException {
        Files.writeString(folder.resolve("x.md"), lesson);
        return CourseCheck.of(Courses.read(folder)).stream().map(BadInput::getMessage).toList();
    }
}
