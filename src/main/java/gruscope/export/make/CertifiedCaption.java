package gruscope.export.make;

import gruscope.export.ask.Format;
import gruscope.export.page.Caption;
import gruscope.export.page.Pages;
import gruscope.export.table.Certificate;
import gruscope.export.table.Python;

import java.util.Arrays;

/// A picture's caption with what a certificate of its states gave, where that is asked for.
public final class CertifiedCaption {

    private CertifiedCaption() {
    }

    /// The caption; where a library is to certify the states, Python runs, which takes its time.
    ///
    /// @throws gruscope.BadInput if Python is asked for and there is none, or it fails
    public static Caption of(Pages pages, Format format) {
        Caption plain = pages.caption(format);
        return Arrays.stream(Certificate.Library.values()).filter(library -> library.key().equals(pages.recipe().certified())).findFirst()
                .map(library -> plain.checked(pages.shot(), library.shown(), Python.find(System.getenv()).difference(pages.shot().run(), library))).orElse(plain);
    }
}
