package gruscope.export.sheet;

import gruscope.export.page.Caption;
import gruscope.export.page.Page;
import gruscope.export.pdf.Pdf;
import gruscope.figure.Lazy;
import gruscope.figure.Drawing;
import gruscope.figure.ink.FormulaLine;
import gruscope.figure.ink.Ink;
import gruscope.figure.ink.Look;
import gruscope.figure.ink.Size;
import gruscope.figure.ink.TextStyle;
import gruscope.scene.Language;
import gruscope.scene.Theme;
import gruscope.scene.View;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Pages of A4 that are filled from top to bottom: headings, paragraphs, formulas, tables. What no longer fits goes on the next page.
final class Handout {

    /// A4 in 1/96 inch.
    private static final Size A4 = new Size(793.7, 1122.5);

    private static final double MARGIN = 68;
    private static final double GAP = 9;
    private static final double ROW = 30;
    private static final double CELL_PADDING = 6;

    private final Look look;
    private final Locale language;
    private final String title;
    private final List<List<Consumer<Ink>>> pages = new ArrayList<>();
    private double y = MARGIN;

    /// @param title what the document is called
    Handout(String title, Locale language) {
        this.title = title;
        this.language = language;
        boolean chinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        this.look = Look.of(View.DEFAULT.withTheme(Theme.PRINT).withLanguage(chinese ? Language.CHINESE : Language.ENGLISH));
        pages.add(new ArrayList<>());
        heading(title, TextStyle.TITLE);
    }

    double width() {
        return A4.width() - 2 * MARGIN;
    }

    void heading(String text) {
        y += GAP;
        heading(text, TextStyle.HEADING);
    }

    private void heading(String text, TextStyle style) {
        lines(look.type().wrapped(text, style, width()), style, MARGIN);
        y += GAP / 2;
    }

    void paragraph(String text) {
        paragraph(text, 0);
    }

    /// @param indent how far it is set in
    void paragraph(String text, double indent) {
        lines(look.type().wrapped(text, TextStyle.BODY, width() - indent), TextStyle.BODY, MARGIN + indent);
        y += GAP;
    }

    /// A formula in markup, broken where it is wider than the page.
    void formula(String markup) {
        double line = 1.35 * look.type().lineHeight(TextStyle.FORMULA);
        for (FormulaLine part : new FormulaLine(markup).broken(look.type(), TextStyle.FORMULA, width() - GAP, 2 * GAP)) {
            room(line);
            double at = y;
            draw(ink -> part.draw(ink, TextStyle.FORMULA, look.palette().ink(), MARGIN + GAP, at + look.type().ascent(TextStyle.FORMULA), Ink.Anchor.START));
            y += line;
        }
    }

    /// A table with lines around its cells; empty cells are to be filled in by hand.
    ///
    /// @param head what stands above each column
    /// @param rows the cells, row by row
    void table(List<String> head, List<List<String>> rows) {
        double[] widths = widths(head, rows);
        row(head, widths, TextStyle.SMALL_BOLD);
        rows.forEach(cells -> row(cells, widths, TextStyle.NUMBER));
        y += GAP;
    }

    void newPage() {
        pages.add(new ArrayList<>());
        y = MARGIN;
    }

    byte[] pdf() {
        List<Page> sheets = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            List<Consumer<Ink>> strokes = pages.get(i);
            String number = title + " · " + (i + 1) + "/" + pages.size();
            Drawing drawing = new Drawing(A4, List::of, () -> number, graphics -> {
                Ink ink = new Ink(graphics, look);
                strokes.forEach(stroke -> stroke.accept(ink));
                ink.text(number, TextStyle.SMALL, look.palette().quiet(), A4.width() - MARGIN, A4.height() - MARGIN / 2, Ink.Anchor.END);
            });
            sheets.add(new Page(drawing, Optional.empty(), new Caption(title, number, title + ". " + number + " (GRUscope)", new Lazy<>(() -> ""))));
        }
        return Pdf.of(sheets, language, true);
    }

    private void row(List<String> cells, double[] widths, TextStyle style) {
        room(ROW);
        double top = y;
        draw(ink -> {
            double x = MARGIN;
            for (int i = 0; i < widths.length; i++) {
                Rectangle2D cell = new Rectangle2D.Double(x, top, widths[i], ROW);
                ink.outline(cell, look.palette().line(), 0.7);
                Rectangle2D inner = new Rectangle2D.Double(x + CELL_PADDING, top, widths[i] - 2 * CELL_PADDING, ROW);
                ink.textIn(inner, cells.get(i), style, look.palette().ink(), Ink.Anchor.START);
                x += widths[i];
            }
        });
        y += ROW;
    }

    /// As wide as the widest cell asks for; what is left is shared out.
    private double[] widths(List<String> head, List<List<String>> rows) {
        double[] widths = new double[head.size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            double widest = rows.stream().mapToDouble(row -> look.type().width(row.get(column), TextStyle.NUMBER)).max().orElse(0);
            widths[i] = 2 * CELL_PADDING + Math.max(widest, look.type().width(head.get(i), TextStyle.SMALL_BOLD));
        }
        double left = (width() - Arrays.stream(widths).sum()) / widths.length;
        return Arrays.stream(widths).map(width -> Math.max(4 * CELL_PADDING, width + left)).toArray();
    }

    private void lines(List<String> lines, TextStyle style, double x) {
        double height = look.type().lineHeight(style);
        for (String line : lines) {
            room(height);
            double baseline = y + look.type().ascent(style);
            draw(ink -> ink.text(line, style, look.palette().ink(), x, baseline, Ink.Anchor.START));
            y += height;
        }
    }

    private void draw(Consumer<Ink> stroke) {
        pages.getLast().add(stroke);
    }

    private void room(double height) {
        if (y + height > A4.height() - MARGIN) {
            newPage();
        }
    }
}
