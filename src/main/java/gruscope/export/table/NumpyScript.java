package gruscope.export.table;

import gruscope.engine.cell.Block;
import gruscope.engine.cell.Cell;
import gruscope.engine.cell.Part;
import gruscope.figure.explain.CodeLine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A certificate in NumPy: the loop that *code* shows, for every cell there is.
final class NumpyScript implements CertificateScript {

    /// Functions as the loop calls them.
    private static final Map<String, String> FUNCTIONS = Map.of("tanh", "np.tanh", "relu", "lambda a: np.maximum(a, 0)",
            "sigmoid", "lambda a: 1 / (1 + np.exp(-a))", "clip", "np.clip");

    @Override
    public List<String> head(List<CertifiedCell> cells) {
        String loops = cells.stream().flatMap(NumpyScript::loop).collect(Collectors.joining("\n"));
        List<String> called = FUNCTIONS.keySet().stream().filter(name -> loops.contains(name + "(")).sorted().toList();
        return List.of("import numpy as np", "", String.join(", ", called) + " = " + called.stream().map(FUNCTIONS::get).collect(Collectors.joining(", ")));
    }

    @Override
    public String matrix(double[][] rows) {
        return array(PythonList.of(rows));
    }

    @Override
    public List<String> states(CertifiedCell cell) {
        List<String> lines = new ArrayList<>(List.of("class W:"));
        cell.weights().parts().forEach(part -> lines.add("    " + blocks(cell, part)));
        String h0 = PythonList.of(cell.start().hidden());
        lines.add(cell.weights().cell().hasCellState() ? "h, c = " + array("[" + h0 + ", " + PythonList.of(cell.start().cell()) + "]") : "h = " + array(h0));
        lines.add("states = []");
        loop(cell).map(line -> cell.backwards() ? line.replace("in sequence:", "in sequence[::-1]:") : line).forEach(lines::add);
        return lines;
    }

    @Override
    public String inOrder(boolean backwards) {
        return backwards ? "np.array(states)[::-1]" : "np.array(states)";
    }

    @Override
    public String joined(List<String> matrices) {
        return "np.hstack(" + PythonList.of(matrices) + ")";
    }

    @Override
    public String difference(String compared) {
        return "np.abs(np.array(states)" + compared + " - expected).max()";
    }

    /// Whole numbers would make an array of whole numbers, which overflow early.
    private static String array(String list) {
        return "np.array(" + list + ", float)";
    }

    /// `W_r, W_z, W_n = …`: a part of every block, in one line.
    private static String blocks(CertifiedCell cell, Part part) {
        Cell kind = cell.weights().cell();
        List<Block> blocks = kind.blocks();
        List<String> values = IntStream.range(0, blocks.size()).mapToObj(block -> PythonList.of(cell.rows(part, block))).toList();
        String names = blocks.stream().map(block -> cell.name(part, block)).collect(Collectors.joining(", "));
        return names + " = " + array(blocks.size() == 1 ? values.getFirst() : PythonList.of(values));
    }

    private static Stream<String> loop(CertifiedCell cell) {
        return CodeLine.loop(cell.weights().cell(), cell.weights().biases()).stream();
    }
}
