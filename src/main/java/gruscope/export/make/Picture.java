package gruscope.export.make;

import gruscope.Progress;
import gruscope.export.ask.Format;
import gruscope.export.film.Apng;
import gruscope.export.film.FilmPage;
import gruscope.export.film.Gif;
import gruscope.export.film.Video;
import gruscope.export.page.Pages;
import gruscope.export.pdf.Pdf;
import gruscope.export.png.Png;
import gruscope.export.pptx.Pptx;
import gruscope.export.svg.Svg;
import gruscope.export.tikz.Tikz;

/// Pictures as the bytes of a file.
public final class Picture {

    private Picture() {
    }

    /// @param progress told how many of a film's frames are made
    /// @throws gruscope.BadInput if the picture is too large for the format, or the format needs a program that is not there
    public static byte[] of(Pages pages, Format format, Progress progress) {
        return switch (format) {
            case PNG -> Png.of(pages.still(), pages.recipe().sheet().pixelsPerUnit());
            case GIF -> Gif.of(pages, progress);
            case APNG -> Apng.of(pages, progress);
            case MP4 -> Video.of(pages, Video.Kind.MP4, System.getenv(), progress);
            case WEBM -> Video.of(pages, Video.Kind.WEBM, System.getenv(), progress);
            case SVG -> Svg.of(pages.still(), pages.recipe().sheet(), pages.recipe().text().orElse(false));
            case PDF -> Pdf.of(pages.sheets(), pages.recipe().scene().view().language().locales().getFirst(), pages.recipe().text().orElse(true));
            case PPTX -> Pptx.of(pages.sheets());
            case TEX -> Tikz.of(pages.still());
            case HTML -> FilmPage.of(pages, progress);
        };
    }
}
