package gruscope.cli;

import gruscope.BadInput;
import gruscope.Counted;
import gruscope.Progress;
import gruscope.cli.out.Terminal;
import gruscope.export.make.Order;
import gruscope.export.make.Orders;
import gruscope.export.make.Picture;
import gruscope.scene.run.Run;

import java.io.IOException;
import java.io.UncheckedIOException;

/// The one picture that goes to standard output.
final class PipedPicture {

    private final Order order;

    /// @throws BadInput if it is not one picture that is asked for, or it is not for the eyes of a terminal
    PipedPicture(Orders orders) {
        if (!orders.problems().isEmpty()) {
            throw new BadInput(orders.problems().getFirst());
        }
        if (orders.orders().size() != 1) {
            throw new BadInput("-o -", Counted.of(orders.orders().size(), "picture") + " are asked for, and standard output takes one", "name a folder, or a pattern such as {scene}-{step}.svg");
        }
        order = orders.orders().getFirst();
        if (!order.wish().format().isText() && Terminal.showsOutput()) {
            throw new BadInput("-o -", "standard output is a terminal, and " + order.wish().format() + " is no text", "send it to a file or a program, as in > picture."
                    + order.wish().format().ending());
        }
    }

    void write() {
        byte[] picture = Picture.of(order.wish().pages(Run.of(order.wish().scene())), order.wish().format(), Progress.UNWATCHED);
        try {
            System.out.write(picture);
            System.out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
