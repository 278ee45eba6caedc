package gruscope.figure;

import gruscope.Keyed;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static gruscope.Message.says;

/// How formulas and what explains them are written as text.
public enum Notation implements Keyed {
    /// Within `align` of the package amsmath.
    LATEX,
    /// Prose with mathematics between dollars.
    MARKDOWN,
    /// Presentation MathML, for the web.
    MATHML,
    /// Signs of Unicode alone.
    PLAIN;

    /// Columns of an equation. Browsers align by the style, other programs by the table's attribute; both leave no more room at an equals sign than it has.
    private static final String LEFT = "<mtr><mtd style=\"text-align: right; text-align: -webkit-right; padding-right: 0\">";
    private static final String RIGHT = "<mtd style=\"text-align: left; text-align: -webkit-left; padding-left: 0\">";

    private static final Pattern RELATION = Pattern.compile("<mo>(=|&lt;|&gt;)</mo>");

    /// Lines of MathML as one formula, aligned at their first equals signs.
    public static String mathMl(List<String> lines) {
        return "<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"block\"><mtable displaystyle=\"true\" columnalign=\"right left\">\n"
                + lines.stream().map(line -> LEFT + RELATION.matcher(line).replaceFirst("</mtd>" + RIGHT + "$0") + "</mtd></mtr>\n").collect(Collectors.joining()) + "</mtable></math>\n";
    }

    /// Reads `latex`, `markdown`, `mathml` or `plain`.
    public static Notation named(String name) {
        return Keyed.named(name, says("format-of-equations"), values());
    }
}
