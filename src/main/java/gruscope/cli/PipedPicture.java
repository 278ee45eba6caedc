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

import static gruscope.Message.says;

/// The one picture that goes to standard output.
final class PipedPicture {

    private final Order order;

    /// @throws BadInput if it is not one picture that is asked for, or it is not for the eyes of a terminal
    PipedPicture(Orders orders) {
        if (!orders.problems().isEmpty()) {
            throw orders.problems().getFirst();
        }
        if (orders.orders().size() != 1) {
            throw new BadInput("-o -", says("are-asked-for-and-standard", Counted.of(orders.orders().size(), "picture")), says("name-a-folder-or-a"));
        }
        order = orders.orders().getFirst();
        if (!order.wish().format().isText() && Terminal.showsOutput()) {
            throw new BadInput("-o -", says("standard-output-is-a-terminal", order.wish().format()), says("send-it-to-a-file", order.wish().format().ending()));
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
