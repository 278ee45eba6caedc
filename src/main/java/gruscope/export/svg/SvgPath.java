package gruscope.export.svg;

import java.awt.Shape;
import java.awt.geom.PathIterator;

/// A shape as the `d` of an SVG path: relative steps between rounded points, each letter only where it changes.
final class SvgPath {

    private final StringBuilder data = new StringBuilder();
    private final boolean fractions;
    private char command;
    private long x;
    private long y;
    private long startX;
    private long startY;

    private SvgPath(boolean fractions) {
        this.fractions = fractions;
    }

    /// @param shape in hundredths of a unit
    static String ofHundredths(Shape shape) {
        return new SvgPath(true).walk(shape);
    }

    /// @param shape in whole units: what is finer is rounded
    static String ofWhole(Shape shape) {
        return new SvgPath(false).walk(shape);
    }

    private String walk(Shape shape) {
        double[] points = new double[6];
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            switch (path.currentSegment(points)) {
                case PathIterator.SEG_MOVETO -> move(Math.round(points[0]), Math.round(points[1]));
                case PathIterator.SEG_LINETO -> line(Math.round(points[0]), Math.round(points[1]));
                case PathIterator.SEG_QUADTO -> curve('q', points, 4);
                case PathIterator.SEG_CUBICTO -> curve('c', points, 6);
                case PathIterator.SEG_CLOSE -> close();
                default -> throw new IllegalStateException("a path has no other segments");
            }
        }
        return data.toString();
    }

    private void move(long toX, long toY) {
        if (data.isEmpty()) {
            command('M');
            number(toX);
            number(toY);
        } else {
            command('m');
            number(toX - x);
            number(toY - y);
        }
        x = toX;
        y = toY;
        startX = x;
        startY = y;
    }

    private void line(long toX, long toY) {
        if (toX == x && toY == y) {
            return;
        }
        if (toY == y) {
            command('h');
            number(toX - x);
        } else if (toX == x) {
            command('v');
            number(toY - y);
        } else {
            command('l');
            number(toX - x);
            number(toY - y);
        }
        x = toX;
        y = toY;
    }

    private void curve(char kind, double[] points, int count) {
        command(kind);
        for (int i = 0; i < count; i += 2) {
            number(Math.round(points[i]) - x);
            number(Math.round(points[i + 1]) - y);
        }
        x = Math.round(points[count - 2]);
        y = Math.round(points[count - 1]);
    }

    private void close() {
        data.append('z');
        command = 'z';
        x = startX;
        y = startY;
    }

    private void command(char wanted) {
        // A second pair after a move would be read as a line.
        if (wanted != command || wanted == 'm' || wanted == 'M') {
            data.append(wanted);
            command = wanted;
        }
    }

    private void number(long value) {
        String digits = fractions ? SvgNumbers.hundredths(value) : String.valueOf(value);
        char before = data.charAt(data.length() - 1);
        if (!digits.startsWith("-") && (Character.isDigit(before) || before == '.')) {
            data.append(' ');
        }
        data.append(digits);
    }
}
