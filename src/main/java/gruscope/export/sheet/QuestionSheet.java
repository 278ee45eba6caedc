package gruscope.export.sheet;

import gruscope.Phrases;
import gruscope.lesson.Prose;
import gruscope.lesson.Question;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The questions of a quiz on paper, the same before a class and after it; the key says what is right and why.
public final class QuestionSheet {

    private static final double SET_IN = 22;

    private QuestionSheet() {
    }

    /// @param key whether the answers are marked
    public static byte[] pdf(List<Question> questions, Locale language, boolean key) {
        Phrases words = Phrases.of("sheet", List.of(language));
        Handout page = new Handout(words.text(key ? "quiz.title.key" : "quiz.title", questions.size()), language);
        page.paragraph(words.text(key ? "quiz.about.key" : "quiz.about"));
        if (key) {
            page.paragraph(IntStream.range(0, questions.size()).mapToObj(i -> (i + 1) + letter(questions.get(i).right())).collect(Collectors.joining("   ")));
        }
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            page.paragraph((i + 1) + ".  " + question.text().in(language).plain().replace('\n', ' '));
            List<Prose> answers = question.answers().in(language);
            if (key) {
                page.paragraph(letter(question.right()) + "  " + bare(answers.get(question.right())) + ".  " + question.told().in(language).plain(), SET_IN);
            } else {
                page.paragraph(IntStream.range(0, answers.size()).mapToObj(a -> "☐ " + letter(a) + "  " + bare(answers.get(a))).collect(Collectors.joining("\n")), SET_IN);
            }
        }
        return page.pdf();
    }

    /// Without the mark of the link to its pair.
    private static String bare(Prose answer) {
        return answer.plain().replaceFirst("\\s*\\?$", "");
    }

    private static String letter(int answer) {
        return String.valueOf((char) ('A' + answer));
    }
}
