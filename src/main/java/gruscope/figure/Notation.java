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

    private static final Pattern RELATION = Pattern.compile("<mo>(=|&lt;|&gt;)</mo>");

    /// Lines of MathML as one formula, aligned at their first equals signs.
    public static String mathMl(List<String> lines) {
        return "<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"block\"><mtable displaystyle=\"true\" columnalign=\"right left\">\n"
                + lines.stream().map(line -> "<mtr><mtd>" + RELATION.matcher(line).replaceFirst("</mtd><mtd>$0") + "</mtd></mtr>\n").collect(Collectors.joining()) + "</mtable></math>\n";
    }

    /// Reads `latex`, `markdown`, `mathml` or `plain`.
    public static Notation named(String name) {
        return Keyed.named(name, says("format-of-equations"), values());
    }
}
