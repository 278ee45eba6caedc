package gruscope.export.sheet;

import gruscope.Phrases;
import gruscope.lesson.Course;
import gruscope.lesson.Lesson;
import gruscope.lesson.Prose;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What a teacher wants before a class: a plan of 45 minutes, tips for each lesson, and what the model simplifies.
public final class TeachersPage {

    private static final int SIMPLIFICATIONS = 7;
    private static final int PARTS_OF_A_CLASS = 7;
    private static final double SET_IN = 14;

    private TeachersPage() {
    }

    public static byte[] pdf(Course course, Locale language) {
        Phrases words = Phrases.of("sheet", List.of(language));
        Handout page = new Handout(words.text("tips.title"), language);
        page.heading(words.text("tips.plan"));
        for (int part = 1; part <= PARTS_OF_A_CLASS; part++) {
            page.paragraph(words.text("tips.plan." + part));
        }
        for (Lesson lesson : course.lessons()) {
            page.heading(lesson.title().in(language));
            page.paragraph(words.text("tips.goal", lesson.goal().in(language), lesson.minutes()));
            notes(lesson, language).forEach(note -> page.paragraph("– " + note, SET_IN));
        }
        page.heading(words.text("tips.simplifications"));
        for (int one = 1; one <= SIMPLIFICATIONS; one++) {
            page.paragraph("– " + words.text("tips.simplification." + one), SET_IN);
        }
        return page.pdf();
    }

    private static List<String> notes(Lesson lesson, Locale language) {
        Stream<Prose> told = Stream.concat(Stream.of(lesson.intro().in(language)),
                lesson.steps().stream().flatMap(step -> Stream.of(step.task().in(language), step.told().in(language))));
        return told.flatMap(prose -> prose.notes().stream()).map(note -> new Prose(List.of(note)).plain()).toList();
    }
}
