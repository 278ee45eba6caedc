package gruscope.train;

import gruscope.Digits;
import gruscope.Message;
import gruscope.engine.learn.Optimizer;
import gruscope.model.Model;
import gruscope.scene.Scene;

import java.util.Locale;
import java.util.Optional;

import static gruscope.Message.says;

/// What a course has come to, as a scene: the cell, what it says and what would be right, and the command line that teaches it again.
public final class Taught {

    /// The sequence that a taught cell is shown with.
    private static final long SHOWN = 7;

    private Taught() {
    }

    /// A checkpoint of a course reading a sequence that it never learned from.
    public static Scene scene(Plan plan, Checkpoint checkpoint) {
        return plan.exercise().scene(model(plan, checkpoint), SHOWN);
    }

    static Model model(Plan plan, Checkpoint checkpoint) {
        Message about = says("about.taught", plan.exercise().key(), String.valueOf(checkpoint.update()), String.valueOf(plan.updates()),
                String.format(Locale.ROOT, "%.3g", checkpoint.verdict().loss()), String.format(Locale.ROOT, "%.1f", 100 * checkpoint.verdict().right()));
        return plan.exercise().model(checkpoint.weights(), checkpoint.readout(), about, Optional.of(command(plan)));
    }

    /// The command line that takes the same course; what is the default is left out.
    public static String command(Plan plan) {
        Plan usual = Plan.of(plan.exercise(), plan.cell(), plan.units(), plan.seed());
        StringBuilder line = new StringBuilder("gruscope train " + plan.exercise().key() + " --cell " + plan.cell().kind().key() + " --hidden " + plan.units()
                + " --seed " + plan.seed());
        add(line, "--updates", plan.updates(), usual.updates());
        add(line, "--batch", plan.batch(), usual.batch());
        add(line, "--rate", plan.rate(), usual.rate());
        add(line, "--clip", plan.clip().orElse(0), usual.clip().orElse(0));
        if (plan.optimizer() != Optimizer.ADAM) {
            line.append(" --optimizer ").append(plan.optimizer().key());
        }
        return line.toString();
    }

    private static void add(StringBuilder line, String option, double value, double usual) {
        if (value != usual) {
            line.append(' ').append(option).append(' ').append(Digits.shortest(value));
        }
    }
}
