package gruscope.figure.font;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a font file (TrueType, OpenType, or one of those in a collection) says of itself: ISO/IEC 14496-22, chapters 4 and 5.
///
/// @param offset   where its directory of tables lies in the file
/// @param families what its family is called, in all languages, the usual name first
/// @param weight   400 is regular, 700 bold
/// @param width    5 is normal
record FontFile(Path path, long offset, List<String> families, boolean italic, int weight, int width) {

    private static final int COLLECTION = 0x74746366;
    private static final int TRUE_TYPE = 0x00010000;
    private static final int APPLE = 0x74727565;
    static final int OPEN_TYPE = 0x4F54544F;

    private static final int FAMILY = 1;
    private static final int TYPOGRAPHIC_FAMILY = 16;
    private static final int MOST_IN_COLLECTION = 256;
    private static final int MOST_TABLES = 256;
    private static final int MOST_NAMES = 4096;
    private static final int ALIGNED = 4;

    private record Table(int checksum, long offset, int length) {
    }

    /// All fonts of a file; none where it is no font file that can be read.
    static List<FontFile> read(Path path) {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            List<FontFile> fonts = new ArrayList<>();
            if (file.readInt() == COLLECTION) {
                file.seek(8);
                int count = Math.min(file.readInt(), MOST_IN_COLLECTION);
                long[] offsets = new long[Math.max(0, count)];
                for (int i = 0; i < offsets.length; i++) {
                    offsets[i] = file.readInt() & 0xFFFFFFFFL;
                }
                for (long offset : offsets) {
                    fonts.add(read(path, file, offset));
                }
            } else {
                fonts.add(read(path, file, 0));
            }
            return fonts.stream().filter(font -> !font.families.isEmpty()).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static FontFile read(Path path, RandomAccessFile file, long offset) throws IOException {
        Map<String, Table> tables = tables(file, offset);
        Table traits = tables.get("OS/2");
        if (traits == null || !tables.containsKey("name")) {
            return new FontFile(path, offset, List.of(), false, 0, 0);
        }
        file.seek(traits.offset() + 4);
        int weight = file.readUnsignedShort();
        int width = file.readUnsignedShort();
        file.seek(traits.offset() + 62);
        boolean italic = (file.readUnsignedShort() & 0x201) != 0;
        return new FontFile(path, offset, names(file, tables.get("name")), italic, weight, width);
    }

    private static Map<String, Table> tables(RandomAccessFile file, long offset) throws IOException {
        file.seek(offset);
        int kind = file.readInt();
        if (kind != TRUE_TYPE && kind != OPEN_TYPE && kind != APPLE) {
            throw new IOException("no font");
        }
        int count = Math.min(file.readUnsignedShort(), MOST_TABLES);
        file.seek(offset + 12);
        Map<String, Table> tables = new LinkedHashMap<>();
        byte[] tag = new byte[4];
        for (int i = 0; i < count; i++) {
            file.readFully(tag);
            Table table = new Table(file.readInt(), file.readInt() & 0xFFFFFFFFL, file.readInt());
            if (table.length() < 0 || table.offset() + table.length() > file.length()) {
                throw new IOException("a table beyond the end");
            }
            tables.put(new String(tag, StandardCharsets.ISO_8859_1), table);
        }
        return tables;
    }

    /// The names of its family under Unicode and on Windows, both in UTF-16; typographic ones, under which more than four styles stand together, come first.
    private static List<String> names(RandomAccessFile file, Table table) throws IOException {
        file.seek(table.offset() + 2);
        int count = Math.min(file.readUnsignedShort(), MOST_NAMES);
        long texts = table.offset() + file.readUnsignedShort();
        Set<String> typographic = new LinkedHashSet<>();
        Set<String> plain = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            file.seek(table.offset() + 6 + 12L * i);
            int platform = file.readUnsignedShort();
            file.skipBytes(4);
            int name = file.readUnsignedShort();
            int length = file.readUnsignedShort();
            int at = file.readUnsignedShort();
            if ((platform == 0 || platform == 3) && (name == FAMILY || name == TYPOGRAPHIC_FAMILY)) {
                byte[] text = new byte[length];
                file.seek(texts + at);
                file.readFully(text);
                (name == FAMILY ? plain : typographic).add(new String(text, StandardCharsets.UTF_16BE).strip());
            }
        }
        typographic.addAll(plain);
        typographic.remove("");
        return List.copyOf(typographic);
    }

    /// It alone as a file, though it may stand in a collection.
    byte[] bytes() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            Map<String, Table> tables = tables(file, offset);
            file.seek(offset);
            byte[] head = new byte[12];
            file.readFully(head);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.write(head);
            int at = 12 + 16 * tables.size();
            for (Map.Entry<String, Table> table : tables.entrySet()) {
                out.writeBytes(table.getKey());
                out.writeInt(table.getValue().checksum());
                out.writeInt(at);
                out.writeInt(table.getValue().length());
                at += aligned(table.getValue().length());
            }
            for (Table table : tables.values()) {
                byte[] content = new byte[aligned(table.length())];
                file.seek(table.offset());
                file.readFully(content, 0, table.length());
                out.write(content);
            }
            return bytes.toByteArray();
        }
    }

    private static int aligned(int length) {
        return (length + ALIGNED - 1) / ALIGNED * ALIGNED;
    }
}
