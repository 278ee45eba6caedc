package gruscope.figure.bill;

import gruscope.Phrases;
import gruscope.engine.bill.Bill;
import gruscope.engine.bill.StackedBill;
import gruscope.engine.cell.Block;
import gruscope.engine.cell.Cell;
import gruscope.figure.ink.Look;

import java.util.ArrayList;
import java.util.List;

/// A part of a bill: a block, a matrix, a layer, the output layer.
///
/// @param block   which block of the cell it is, or −1
/// @param rows    of a matrix; 0 for what is no matrix
/// @param columns likewise
/// @param parts   what it consists of, if that is told
record BillPiece(String name, long count, int block, int rows, int columns, List<BillPiece> parts) {

    /// One cell: its blocks, each with its matrices; several layers or directions: one piece each. Then the output layer, if there is one.
    static List<BillPiece> of(StackedBill bill) {
        List<BillPiece> pieces = new ArrayList<>();
        if (bill.layers() * bill.directions() == 1) {
            pieces.addAll(blocks(bill.cell()));
        } else {
            for (int layer = 0; layer < bill.layers(); layer++) {
                for (int direction = 0; direction < bill.directions(); direction++) {
                    String name = (layer + 1) + (bill.directions() == 1 ? "" : direction == 0 ? "→" : "←");
                    pieces.add(new BillPiece(name, bill.cells().get(layer).total(), -1, 0, 0, List.of()));
                }
            }
        }
        if (bill.readout() > 0) {
            pieces.add(new BillPiece("y", bill.readout(), -1, 0, 0, List.of()));
        }
        return pieces;
    }

    private static List<BillPiece> blocks(Bill bill) {
        List<BillPiece> blocks = new ArrayList<>();
        List<Block> all = bill.of().blocks();
        for (int g = 0; g < all.size(); g++) {
            Block block = all.get(g);
            List<BillPiece> matrices = new ArrayList<>();
            for (Bill.Item item : bill.items()) {
                if (item.block().equals(block)) {
                    matrices.add(new BillPiece(item.part().symbol(), item.count(), g, item.rows(), item.columns(), List.of()));
                }
            }
            blocks.add(new BillPiece(block.symbol(), bill.perBlock(), g, 0, 0, matrices));
        }
        return blocks;
    }

    /// `W  4×3 = 12`, a line for each of its parts.
    String items(Look look) {
        StringBuilder items = new StringBuilder();
        for (BillPiece part : parts) {
            items.append(part.name).append("  ").append(part.rows).append("×").append(part.columns).append(" = ").append(look.count(part.count)).append('\n');
        }
        return items.toString().strip();
    }

    /// `reset`, or the piece's own name where it is no block.
    String inWords(Cell cell, Phrases phrases) {
        return block < 0 ? name : phrases.text("block." + cell.blocks().get(block).name());
    }
}
