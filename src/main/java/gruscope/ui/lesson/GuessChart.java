package gruscope.ui.lesson;

import gruscope.lesson.Judgement;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;

import java.util.Optional;

/// A chart that the learner draws: one bar to drag, or a curve over steps. The truth is laid over it when it is revealed. With the keyboard ← → go from
/// step to step, ↑ ↓ change the value.
final class GuessChart extends Region {

    private static final double HEIGHT = 11;
    private static final double A_PRESS = 0.02;
    private static final double BAR = 0.3;
    private static final double ROOM = 0.06;

    private final double least;
    private final double most;
    private final int first;
    private final double[] own;
    private final boolean[] drawn;
    private final Line zero = new Line();
    private final Line mark = new Line();
    private final Polyline curve = new Polyline();
    private final Rectangle bar = new Rectangle();
    private final Polyline truth = new Polyline();
    private final Label top = new Label();
    private final Label bottom = new Label();
    private final Label now = new Label();
    private Optional<double[]> revealed = Optional.empty();
    private int at;
    private int dragged = -1;

    /// @param least the lowest value that can be guessed
    /// @param most  the highest
    /// @param first the step of the first value
    /// @param steps how many there are; one is drawn as a bar
    GuessChart(double least, double most, int first, int steps) {
        this.least = least;
        this.most = most;
        this.first = first;
        this.own = new double[steps];
        this.drawn = new boolean[steps];
        getStyleClass().add("guess");
        setId("guess");
        setFocusTraversable(true);
        setMinHeight(40);
        zero.getStyleClass().add("guess-axis");
        mark.getStyleClass().add("guess-axis");
        curve.getStyleClass().add("guess-own");
        bar.getStyleClass().add("guess-bar");
        truth.getStyleClass().add("guess-truth");
        for (Label label : new Label[] {top, bottom, now}) {
            label.getStyleClass().add("guess-label");
            label.setMouseTransparent(true);
        }
        top.setText(said(most));
        bottom.setText(said(least));
        getChildren().addAll(zero, mark, bar, curve, truth, top, bottom, now);
        setOnMousePressed(event -> {
            requestFocus();
            dragged = -1;
            drag(event);
        });
        setOnMouseDragged(this::drag);
        setOnKeyPressed(this::press);
    }

    /// What was guessed, a number for each step.
    double[] values() {
        return own.clone();
    }

    /// Whether anything was guessed at all.
    boolean isDrawn() {
        for (boolean one : drawn) {
            if (one) {
                return true;
            }
        }
        return false;
    }

    /// Guesses a value at a step.
    ///
    /// @param index from 0
    void guess(int index, double value) {
        // A guess is the number that is shown, so that the gap that is told is the difference of what is told.
        own[index] = Math.clamp(Math.rint(value * 100) / 100, least, most);
        drawn[index] = true;
        at = index;
        requestLayout();
        setAccessibleText(now.getText());
    }

    /// Lays the truth over the guess, which cannot be changed any more.
    void reveal(double[] values) {
        revealed = Optional.of(values);
        requestLayout();
    }

    /// How far the guess is from the truth, on average.
    double gap() {
        double[] values = revealed.orElseThrow();
        double sum = 0;
        for (int i = 0; i < own.length; i++) {
            sum += Math.abs(own[i] - values[i]);
        }
        return sum / own.length;
    }

    @Override
    protected double computePrefHeight(double width) {
        return own.length == 1 ? 0.8 * HEIGHT * top.getFont().getSize() : HEIGHT * top.getFont().getSize();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        zero.setStartX(0);
        zero.setEndX(width);
        zero.setStartY(y(0));
        zero.setEndY(y(0));
        zero.setVisible(least < 0);
        boolean single = own.length == 1;
        bar.setVisible(single);
        curve.setVisible(!single);
        mark.setVisible(!single && isFocused());
        mark.setStartX(x(at));
        mark.setEndX(x(at));
        mark.setStartY(0);
        mark.setEndY(getHeight());
        double from = y(Math.max(0, least));
        bar.setX(width * (0.5 - BAR / 2));
        bar.setWidth(width * BAR);
        bar.setY(Math.min(from, y(own[0])));
        bar.setHeight(Math.max(2, Math.abs(from - y(own[0]))));
        curve.getPoints().clear();
        for (int i = 0; i < own.length; i++) {
            curve.getPoints().addAll(x(i), y(own[i]));
        }
        truth.getPoints().clear();
        revealed.ifPresent(values -> {
            if (values.length == 1) {
                truth.getPoints().addAll(width * (0.5 - BAR), y(values[0]), width * (0.5 + BAR), y(values[0]));
            } else {
                for (int i = 0; i < values.length; i++) {
                    truth.getPoints().addAll(x(i), y(values[i]));
                }
            }
        });
        now.setText((single ? "" : (first + at) + ": ") + said(own[at]));
        for (Label label : new Label[] {top, bottom, now}) {
            label.autosize();
        }
        top.relocate(4, 2);
        bottom.relocate(4, getHeight() - bottom.getHeight() - 2);
        now.relocate(width - now.getWidth() - 6, 2);
    }

    private void drag(MouseEvent event) {
        if (revealed.isPresent()) {
            return;
        }
        int to = own.length == 1 ? 0 : Math.clamp(Math.round((event.getX() / getWidth() * own.length) - 0.5), 0, own.length - 1);
        double value = least + (1 - ROOM - event.getY() / getHeight()) / (1 - 2 * ROOM) * (most - least);
        // A quick hand passes steps without stopping at them.
        for (int i = dragged < 0 ? to : Math.min(dragged, to); i <= (dragged < 0 ? to : Math.max(dragged, to)); i++) {
            guess(i, value);
        }
        // What was never touched goes on as the last one that was.
        for (int i = to + 1; i < own.length && !drawn[i]; i++) {
            own[i] = own[to];
        }
        at = to;
        dragged = to;
    }

    private void press(KeyEvent event) {
        if (revealed.isPresent()) {
            return;
        }
        double by = A_PRESS * (most - least);
        switch (event.getCode()) {
            case UP -> guess(at, own[at] + by);
            case DOWN -> guess(at, own[at] - by);
            case LEFT -> at = Math.max(0, at - 1);
            case RIGHT -> {
                int next = Math.min(own.length - 1, at + 1);
                if (!drawn[next]) {
                    own[next] = own[at];
                }
                at = next;
            }
            default -> {
                return;
            }
        }
        requestLayout();
        event.consume();
    }

    private double x(int index) {
        return (index + 0.5) * getWidth() / own.length;
    }

    private double y(double value) {
        return getHeight() * (1 - ROOM - (1 - 2 * ROOM) * (value - least) / (most - least));
    }

    private static String said(double value) {
        return Judgement.said(Math.rint(value * 100) / 100);
    }
}
