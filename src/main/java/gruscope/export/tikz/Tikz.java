package gruscope.export.tikz;

import gruscope.export.page.Page;
import gruscope.figure.ink.Size;

import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;

/// Pages as TikZ: a file that pdfLaTeX compiles by itself, and that another document takes by `\input`, whose fonts its letters have then.
///
/// Every part is a scope that names its bounding box, so that an author can point at it: `\draw[->] (0,0) -- (gate-z);` after `\input`, with
/// `remember picture` or within the same picture.
public final class Tikz {

    private Tikz() {
    }

    /// @throws gruscope.BadInput if there is a map of more cells than TeX takes
    public static byte[] of(Page page) {
        TikzBody body = new TikzBody();
        TikzGraphics graphics = new TikzGraphics(body);
        page.drawing().paint(graphics);
        graphics.dispose();
        Size size = page.drawing().size();
        Rectangle2D whole = new Rectangle2D.Double(0, 0, size.width() * TikzGraphics.FINENESS, size.height() * TikzGraphics.FINENESS);
        String ground = page.ground().map(color -> "\\fill[" + body.color(color) + "]" + TikzPath.of(whole) + ";\n").orElse("");
        String picture = "% " + line(page.caption().title()) + "\n% " + line(page.caption().text()) + "\n% Scene: " + line(page.caption().scene()) + "\n"
                + "% Compiled by itself, or with \\usepackage{tikz} and \\input{this file}.\n"
                // Within a document this is \relax; before one begins it is an error message.
                + "\\expandafter\\ifx\\csname @nodocument\\endcsname\\relax\\else%\n"
                + "\\documentclass[border=0bp]{standalone}\n\\usepackage{tikz}\n\\def\\gruscopeend{\\end{document}}\n\\begin{document}%\n\\fi%\n"
                + "\\providecommand\\gruscopesans{\\sffamily}%\n\\providecommand\\gruscopemono{\\ttfamily}%\n"
                // A width, a share of it from which on it is filled, and words.
                + "\\providecommand\\gruscopefit[3]{\\sbox0{#3}\\ifdim\\wd0>#2\\dimexpr#1\\relax\\resizebox*{#1}{\\totalheight}{\\usebox0}\\else\\usebox0\\fi}%\n"
                // What amsmath has, where it is not loaded.
                + "\\providecommand\\operatorname[1]{\\mathop{\\mathrm{#1}}\\nolimits}%\n\\providecommand\\text[1]{\\mbox{#1}}%\n"
                + body.definitions()
                + "\\begin{tikzpicture}[x=0.75bp,y=-0.75bp,gru text/.style={anchor=base,inner sep=0bp,outer sep=0bp}]\n"
                + "\\useasboundingbox" + TikzPath.of(whole) + ";\n" + ground + body.text() + "\\end{tikzpicture}%\n"
                + "\\ifdefined\\gruscopeend\\expandafter\\gruscopeend\\fi\n";
        return picture.getBytes(StandardCharsets.UTF_8);
    }

    /// A comment ends with its line.
    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\x85]", " ");
    }
}
