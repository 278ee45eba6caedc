package gruscope.ui.export;

import gruscope.Phrases;
import gruscope.export.make.CertifiedCaption;
import gruscope.export.page.Pages;
import gruscope.export.table.BillTable;
import gruscope.export.table.TraceCsv;
import gruscope.export.table.TraceJson;
import gruscope.figure.Notation;
import gruscope.figure.Shot;
import gruscope.figure.bill.BillQuestion;
import gruscope.figure.explain.Equations;
import gruscope.figure.ink.Look;
import gruscope.ui.kit.DropMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import java.util.Optional;
import java.util.function.BiConsumer;

/// What of a picture can be copied besides the picture itself: its words, its scene, its formulas, its numbers.
final class ExportCopies {

    private final Phrases phrases;
    private final BiConsumer<String, Text> copy;
    private final DropMenu node;

    /// A text that goes with a picture.
    interface Text {
        String of(ExportWish wish, Pages pages);
    }

    /// @param copy is given the name of what is to be copied, and where to have it from
    ExportCopies(Phrases phrases, BiConsumer<String, Text> copy) {
        this.phrases = phrases;
        this.copy = copy;
        node = new DropMenu("export-copy-as", phrases.text("export.copy-as")).explained(phrases.text("tip.export.copy-as"));
        add("caption", (wish, pages) -> CertifiedCaption.of(pages, wish.format()).text());
        add("alt", (wish, pages) -> pages.caption(wish.format()).description());
        add("scene", (wish, pages) -> pages.caption(wish.format()).scene());
        node.getItems().add(new SeparatorMenuItem());
        for (Notation notation : Notation.values()) {
            add("equations-" + notation.key(), (wish, pages) -> equations(wish, pages).text(notation));
        }
        node.getItems().add(new SeparatorMenuItem());
        add("bill-markdown", (wish, pages) -> bill(wish, pages).text(BillTable.Syntax.MARKDOWN, phrases));
        add("bill-csv", (wish, pages) -> bill(wish, pages).text(BillTable.Syntax.CSV, phrases));
        add("bill-latex", (wish, pages) -> bill(wish, pages).text(BillTable.Syntax.LATEX, phrases));
        node.getItems().add(new SeparatorMenuItem());
        add("trace-csv", (wish, _) -> TraceCsv.format(wish.run().trace(), Optional.empty()));
        add("trace-json", (wish, _) -> TraceJson.format(wish.run().trace(), TraceJson.Backward.NONE));
    }

    DropMenu node() {
        return node;
    }

    private void add(String key, Text text) {
        String name = phrases.text("export.copy." + key);
        MenuItem item = new MenuItem(name);
        item.setId("export-copy-" + key);
        item.setOnAction(_ -> copy.accept(name, text));
        node.getItems().add(item);
    }

    private static BillTable bill(ExportWish wish, Pages pages) {
        BillQuestion asked = BillQuestion.of(shot(wish, pages));
        return BillTable.of(asked.bill(wish.run().trace().cell().kind()), asked.convention(), wish.run().scene().view().compared());
    }

    /// With the numbers of the picture's step, if it has one.
    private static Equations equations(ExportWish wish, Pages pages) {
        Shot shot = shot(wish, pages);
        return shot.step() == 0 ? Equations.of(shot) : Equations.withNumbers(shot);
    }

    private static Shot shot(ExportWish wish, Pages pages) {
        return Shot.of(wish.run().seenIn(pages.recipe().scene()), Look.of(pages.recipe().scene().view()));
    }
}
