package gruscope.export.make;

import gruscope.export.page.Pages;
import gruscope.export.table.FigureCsv;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// What stands in the files beside a picture: its words, and the numbers that it shows.
public final class Companions {

    private Companions() {
    }

    /// Their contents, found before anything is written: where a library certifies the words, Python runs, which may fail.
    ///
    /// @throws gruscope.BadInput if it does
    public static SequencedMap<Path, byte[]> of(Order order, Pages pages) {
        SequencedMap<Path, String> texts = new LinkedHashMap<>();
        order.captionFile().ifPresent(file -> texts.put(file, CertifiedCaption.of(pages, order.wish().format()).file()));
        order.dataFile().ifPresent(file -> texts.put(file, FigureCsv.format(pages.recipe().arrangement(), pages.shot())));
        SequencedMap<Path, byte[]> contents = new LinkedHashMap<>();
        for (Map.Entry<Path, String> text : texts.entrySet()) {
            contents.put(text.getKey(), text.getValue().getBytes(StandardCharsets.UTF_8));
        }
        return contents;
    }
}
