package gruscope.cli;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.FileName;
import gruscope.Interrupt;
import gruscope.Message;
import gruscope.WholeFile;
import gruscope.cli.out.ProgressLine;
import gruscope.cli.out.Terminal;
import gruscope.cli.speech.Speech;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Cells;
import gruscope.engine.learn.Batch;
import gruscope.engine.learn.Learner;
import gruscope.engine.learn.Optimizer;
import gruscope.engine.learn.Verdict;
import gruscope.model.Below;
import gruscope.model.Model;
import gruscope.scene.Scene;
import gruscope.scene.file.SceneFile;
import gruscope.scene.file.SceneJson;
import gruscope.sequence.Encoding;
import gruscope.train.Lesson;
import gruscope.train.LessonCsv;
import gruscope.train.LessonJson;
import gruscope.train.TrainingJson;
import picocli.CommandLine;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

import static gruscope.Message.says;

/// Data of one's own, and what the command line says about how it is learned.
record OwnData(Path file, int outputs, Optional<String> cell, OptionalInt hidden, OptionalLong seed, OptionalInt updates, OptionalDouble rate, OptionalDouble clip,
               Optional<Optimizer> optimizer) {

    private static final int UNITS = 4;
    private static final int UPDATES = 1000;

    void learn(Optional<String> output, boolean json, boolean quiet, CommandLine command) {
        Lesson lesson = lesson();
        Optional<Path> to = output.map(typed -> BadInput.at("-o", () -> FileName.path(typed)));
        Learner learner = lesson.learner();
        List<Double> losses = new ArrayList<>();
        try (Interrupt interrupt = new Interrupt()) {
            ProgressLine line = new ProgressLine(command.getErr());
            boolean shown = !quiet && Terminal.showsErrors();
            while (losses.size() < lesson.updates() && !interrupt.isAsked()) {
                Verdict before = learner.update(lesson.batch(), lesson.rate());
                losses.add(before.loss());
                if (shown) {
                    line.at(losses.size(), lesson.updates(), before);
                }
            }
            line.wipe();
            Verdict last = learner.judge(lesson.batch());
            losses.add(last.loss());
            if (!learner.isFinite()) {
                throw new BadInput("", says("the-weights-have-overflowed-after", losses.size() - 1), says("a-smaller-rate-or-a"));
            }
            to.ifPresent(path -> WholeFile.write(path, SceneJson.format(scene(lesson, learner)).getBytes(StandardCharsets.UTF_8)));
            if (json) {
                command.getOut().print(TrainingJson.of(losses, learner.weights(), learner.readout()));
                command.getOut().flush();
            }
            if (!quiet && !json) {
                Message told = says("trained.own", losses.size() - 1, String.format(Locale.ROOT, "%.4g", last.loss()), String.format(Locale.ROOT, "%.1f", 100 * last.right()));
                command.getErr().println(Speech.of(output.map(file -> says("trained.to", told, file)).orElse(told)));
                command.getErr().flush();
            }
        }
    }

    private Lesson lesson() {
        String name = file.getFileName() == null ? file.toString() : file.getFileName().toString();
        String text = SceneFile.text(file);
        if (text.stripLeading().startsWith("{")) {
            Lesson lesson = LessonJson.parse(text, name, new LessonJson.Over(hidden, seed, updates, rate, clip));
            return new Lesson(lesson.batch(), lesson.weights(), lesson.readout(), optimizer.orElse(lesson.optimizer()), lesson.rate(), lesson.clip(), lesson.updates());
        }
        Batch batch = BadInput.near("--outputs", () -> LessonCsv.parse(text, name, outputs));
        Cell kind = BadInput.at("--cell", () -> Cells.plain(Cells.named(cell.orElse("gru"))));
        return Lesson.drawn(batch, kind, outputs, hidden.orElse(UNITS), seed.orElse(1), optimizer.orElse(Optimizer.ADAM), rate.orElse(Lesson.RATE),
                clip.isPresent() && clip.getAsDouble() > 0 ? clip : OptionalDouble.empty(), updates.orElse(UPDATES));
    }

    private Scene scene(Lesson lesson, Learner learner) {
        Model model = new Model(file.getFileName().toString(), says("about.own-data", file.getFileName(), Counted.of(lesson.batch().size(), "sequence"), Counted.of(lesson.batch().length(), "step")),
                Model.Provenance.TRAINED, learner.weights(), Optional.empty(), Optional.of(learner.readout()), List.of(), Optional.empty(), Below.NOTHING, Optional.empty());
        Encoding encoding = model.encodings().getFirst();
        return Scene.of(model, encoding, encoding.decode(lesson.batch().sequence(0)));
    }
}
