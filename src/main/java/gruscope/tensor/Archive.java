package gruscope.tensor;

import gruscope.BadInput;
import gruscope.Memory;
import gruscope.Message;
import gruscope.Quoted;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import static gruscope.Message.NONE;
import static gruscope.Message.says;

/// The entries of a ZIP archive, found by its directory, as NumPy, PyTorch and Keras write them: stored or deflated.
///
/// `java.util.zip` reads archives from files on disk, or from front to back, where sizes may stand behind the data (PyTorch writes them so).
public final class Archive {

    private static final int LOCAL = 0x04034b50;
    private static final int DIRECTORY = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int DIRECTORY_BYTES = 46;
    private static final int LOCAL_BYTES = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final long ELSEWHERE = 0xFFFFFFFFL;
    private static final int ZIP64 = 1;
    private static final int MOST_ENTRIES = 10_000;

    /// The share of the memory that all entries together may take, unpacked.
    private static final double SHARE = 0.125;

    private record Entry(String name, int method, long packed, long size, long at) {
    }

    private final ByteBuffer bytes;
    private final String file;
    private final SequencedMap<String, Entry> entries = new LinkedHashMap<>();
    private long left = Memory.share(SHARE);

    /// @param file the archive's name, for messages
    /// @throws BadInput if it is damaged, or names an entry twice
    public Archive(byte[] archive, String file) {
        this.bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        this.file = file;
        readDirectory();
    }

    /// Whether bytes begin as an archive does.
    public static boolean begins(byte[] file) {
        return file.length >= 4 && ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(0) == LOCAL;
    }

    /// The names of its entries, in the order of the directory.
    public Set<String> names() {
        return entries.keySet();
    }

    /// What an entry holds.
    ///
    /// @throws BadInput if it is damaged, packed in another way, or too large
    public byte[] content(String name) {
        Entry entry = entries.get(name);
        if (entry == null) {
            throw new BadInput(file, says("this-archive-has-no-entry", Quoted.name(name)), NONE);
        }
        if (entry.size > left) {
            throw new BadInput(file, says("entry-is-larger-than-unpacked", Quoted.name(name), Memory.megabytes(left)), says("what-is-read-may-be"));
        }
        left -= entry.size;
        int start = start(entry);
        byte[] packed = Arrays.copyOfRange(bytes.array(), start, start + (int) entry.packed);
        return switch (entry.method) {
            case STORED -> packed;
            case DEFLATED -> inflated(packed, entry);
            default -> throw new BadInput(file, says("entry-is-packed-by-method", Quoted.name(name), entry.method), says("stored-and-deflated-entries-are"));
        };
    }

    private int start(Entry entry) {
        if (entry.at > bytes.limit() - LOCAL_BYTES || bytes.getInt((int) entry.at) != LOCAL) {
            throw damaged(says("entry-is-not-where-the", Quoted.name(entry.name)));
        }
        long start = entry.at + LOCAL_BYTES + unsigned((int) entry.at + 26) + unsigned((int) entry.at + 28);
        if (start + entry.packed > bytes.limit()) {
            throw damaged(says("entry-ends-beyond-the-file", Quoted.name(entry.name)));
        }
        if (entry.method == STORED && entry.packed != entry.size) {
            throw damaged(says("entry-has-two-sizes", Quoted.name(entry.name)));
        }
        return (int) start;
    }

    /// No more is unpacked than the directory says there is.
    private byte[] inflated(byte[] packed, Entry entry) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            byte[] whole = new byte[(int) entry.size];
            int filled = 0;
            while (filled < whole.length) {
                int more = inflater.inflate(whole, filled, whole.length - filled);
                if (more == 0) {
                    throw damaged(says("entry-is-cut-off", Quoted.name(entry.name)));
                }
                filled += more;
            }
            return whole;
        } catch (DataFormatException e) {
            throw new BadInput(says("entry-cannot-be-unpacked", Quoted.name(entry.name)), e).at(file);
        } finally {
            inflater.end();
        }
    }

    private void readDirectory() {
        int end = end();
        int count = unsigned(end + 10);
        long at = bytes.getInt(end + 16) & ELSEWHERE;
        if (count > MOST_ENTRIES) {
            throw new BadInput(file, says("this-archive-has-entries", count), says("up-to-are-read", MOST_ENTRIES));
        }
        for (int i = 0; i < count; i++) {
            if (at + DIRECTORY_BYTES > end || bytes.getInt((int) at) != DIRECTORY) {
                throw damaged(says("its-directory-is-cut-off"));
            }
            at += readEntry((int) at, end);
        }
    }

    /// Reads an entry of the directory, and tells how long it is.
    private int readEntry(int at, int end) {
        int nameBytes = unsigned(at + 28);
        int extraBytes = unsigned(at + 30);
        int length = DIRECTORY_BYTES + nameBytes + extraBytes + unsigned(at + 32);
        if ((long) at + length > end) {
            throw damaged(says("its-directory-is-cut-off"));
        }
        String name = new String(bytes.array(), at + DIRECTORY_BYTES, nameBytes, StandardCharsets.UTF_8);
        long[] sizes = {bytes.getInt(at + 24) & ELSEWHERE, bytes.getInt(at + 20) & ELSEWHERE, bytes.getInt(at + 42) & ELSEWHERE};
        widen(sizes, at + DIRECTORY_BYTES + nameBytes, extraBytes);
        for (long size : sizes) {
            if (size < 0 || size > Integer.MAX_VALUE - 8) {
                throw new BadInput(file, says("entry-says-it-has-bytes", Quoted.name(name), Long.toUnsignedString(size)), says("up-to-2-gb-are"));
            }
        }
        if (entries.putIfAbsent(name, new Entry(name, unsigned(at + 10), sizes[1], sizes[0], sizes[2])) != null) {
            throw new BadInput(file, says("entry-stands-twice-in-this", Quoted.name(name)), NONE);
        }
        return length;
    }

    /// Sizes that say they stand elsewhere stand in a field of their own (ZIP64): size, packed size, place, each only if it does.
    private void widen(long[] sizes, int from, int extraBytes) {
        int at = from;
        while (at + 4 <= from + extraBytes) {
            int field = unsigned(at);
            int length = unsigned(at + 2);
            int value = at + 4;
            for (int i = 0; field == ZIP64 && i < sizes.length; i++) {
                if (sizes[i] == ELSEWHERE && value + 8 <= Math.min(at + 4 + length, from + extraBytes)) {
                    sizes[i] = bytes.getLong(value);
                    value += 8;
                }
            }
            at += 4 + length;
        }
    }

    private int end() {
        for (int at = bytes.limit() - END_BYTES; at >= 0 && at >= bytes.limit() - END_BYTES - LONGEST_COMMENT; at--) {
            if (bytes.getInt(at) == END) {
                return at;
            }
        }
        throw damaged(says("it-has-no-directory-as"));
    }

    private int unsigned(int at) {
        return bytes.getShort(at) & 0xFFFF;
    }

    private BadInput damaged(Message how) {
        return new BadInput(file, says("this-archive-is-damaged", how), NONE);
    }
}
