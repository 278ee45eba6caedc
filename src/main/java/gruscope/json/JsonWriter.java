package gruscope.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import gruscope.Digits;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Writes JSON: fields in the order they are given, rows of numbers on one line, numbers with all their digits and no more.
public final class JsonWriter {

    private final JsonGenerator generator;

    private JsonWriter(boolean pretty, Writer out) {
        try {
            generator = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            if (pretty) {
                DefaultIndenter lines = new DefaultIndenter("  ", "\n");
                Separators separators = Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER).withArrayValueSpacing(Separators.Spacing.NONE);
                generator.setPrettyPrinter(new DefaultPrettyPrinter(separators).withObjectIndenter(lines).withArrayIndenter(lines));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// For files: indented, ends with a line break.
    public static String pretty(Part content) {
        StringWriter text = new StringWriter();
        pretty(content, text);
        return text.toString();
    }

    /// The same, written while it is made.
    ///
    /// @throws UncheckedIOException if it cannot be written
    public static void pretty(Part content, Writer out) {
        write(true, content, out);
        try {
            out.write("\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Without a blank too many.
    public static String compact(Part content) {
        StringWriter text = new StringWriter();
        write(false, content, text);
        return text.toString();
    }

    /// Something that writes itself as one value or as fields.
    public interface Part {
        void writeTo(JsonWriter writer);
    }

    private static void write(boolean pretty, Part content, Writer out) {
        JsonWriter writer = new JsonWriter(pretty, out);
        content.writeTo(writer);
        writer.emit(JsonGenerator::close);
    }

    public JsonWriter object(Part fields) {
        emit(JsonGenerator::writeStartObject);
        fields.writeTo(this);
        emit(JsonGenerator::writeEndObject);
        return this;
    }

    public JsonWriter list(Part items) {
        emit(JsonGenerator::writeStartArray);
        items.writeTo(this);
        emit(JsonGenerator::writeEndArray);
        return this;
    }

    public JsonWriter name(String name) {
        return emit(g -> g.writeFieldName(name));
    }

    public JsonWriter text(String value) {
        return emit(g -> g.writeRawValue(quoted(value)));
    }

    /// Half a surrogate pair cannot be written in UTF-8: it is escaped, so that it comes back.
    private static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        new String(JsonStringEncoder.getInstance().quoteAsString(value)).codePoints().forEach(letter -> {
            if (Character.getType(letter) == Character.SURROGATE) {
                quoted.append("\\u").append(Integer.toHexString(letter));
            } else {
                quoted.appendCodePoint(letter);
            }
        });
        return quoted.append('"').toString();
    }

    public JsonWriter number(double value) {
        return emit(g -> g.writeRawValue(digits(value)));
    }

    /// A row of numbers, on one line.
    public JsonWriter numbers(double[] row) {
        String line = Arrays.stream(row).mapToObj(JsonWriter::digits).collect(Collectors.joining(", ", "[", "]"));
        return emit(g -> g.writeRawValue(line));
    }

    /// What is not finite is no number of JSON's: it is written as `null`.
    private static String digits(double value) {
        return Double.isFinite(value) ? Digits.shortest(value) : "null";
    }

    public JsonWriter field(String name, String value) {
        return name(name).text(value);
    }

    public JsonWriter field(String name, double value) {
        return name(name).number(value);
    }

    public JsonWriter field(String name, boolean value) {
        return name(name).emit(g -> g.writeBoolean(value));
    }

    public JsonWriter field(String name, double[] row) {
        return name(name).numbers(row);
    }

    /// A list of short texts, on one line.
    public JsonWriter field(String name, List<String> values) {
        String line = values.stream().map(JsonWriter::quoted)
                .collect(Collectors.joining(", ", "[", "]"));
        return name(name).emit(g -> g.writeRawValue(line));
    }

    /// A matrix, one row a line.
    public JsonWriter matrix(String name, double[][] rows) {
        return name(name).list(_ -> Arrays.stream(rows).forEach(this::numbers));
    }

    private interface Emission {
        void to(JsonGenerator generator) throws IOException;
    }

    private JsonWriter emit(Emission emission) {
        try {
            emission.to(generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }
}
