package gruscope.export.png;

import gruscope.export.page.Caption;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/// The bytes of a PNG, chunk after chunk, each with its length and checksum.
///
/// Follows the PNG specification, third edition (W3C, 2025), which has the animated PNG in it.
public final class PngChunks {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final double INCHES_PER_METRE = 1 / 0.0254;
    private static final int MOST_AT_ONCE = 1 << 20;
    private static final byte TRUECOLOUR = 2;
    private static final byte TRUECOLOUR_WITH_ALPHA = 6;
    private static final byte PER_METRE = 1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public PngChunks() {
        bytes.writeBytes(SIGNATURE);
    }

    /// `IHDR`: 8 bits for each of red, green, blue and, if it has it, alpha.
    public PngChunks header(BufferedImage image) {
        boolean alpha = image.getColorModel().hasAlpha();
        return chunk("IHDR", ByteBuffer.allocate(13).putInt(image.getWidth()).putInt(image.getHeight()).put((byte) 8)
                .put(alpha ? TRUECOLOUR_WITH_ALPHA : TRUECOLOUR).put((byte) 0).put((byte) 0).put((byte) 0).array());
    }

    /// `pHYs`.
    ///
    /// @param dpi pixels per inch
    public PngChunks density(double dpi) {
        int perMetre = (int) Math.round(dpi * INCHES_PER_METRE);
        return chunk("pHYs", ByteBuffer.allocate(9).putInt(perMetre).putInt(perMetre).put(PER_METRE).array());
    }

    /// `iTXt`: words under a keyword, not compressed, so that they are found in the bytes as they are.
    PngChunks words(String keyword, String text) {
        byte[] name = keyword.getBytes(StandardCharsets.ISO_8859_1);
        byte[] words = text.getBytes(StandardCharsets.UTF_8);
        // After the keyword: its end, two bytes for "not compressed", an empty language and an empty translation of the keyword.
        return chunk("iTXt", ByteBuffer.allocate(name.length + 5 + words.length).put(name).put(new byte[5]).put(words).array());
    }

    /// What a picture says of itself.
    public PngChunks caption(Caption caption) {
        return words("Title", caption.title()).words("Description", caption.text()).words("Comment", caption.scene());
    }

    /// `IDAT`, as many as it takes.
    public PngChunks pixels(BufferedImage image) {
        byte[] deflated = PngRows.deflated(image);
        for (int from = 0; from < deflated.length; from += MOST_AT_ONCE) {
            chunk("IDAT", deflated, from, Math.min(MOST_AT_ONCE, deflated.length - from));
        }
        return this;
    }

    /// Any other chunk.
    ///
    /// @param type four letters
    public PngChunks chunk(String type, byte[] data) {
        return chunk(type, data, 0, data.length);
    }

    private PngChunks chunk(String type, byte[] data, int from, int length) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(data, from, length);
        bytes.writeBytes(ByteBuffer.allocate(4).putInt(length).array());
        bytes.writeBytes(name);
        bytes.write(data, from, length);
        bytes.writeBytes(ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
        return this;
    }

    /// The whole file.
    public byte[] end() {
        chunk("IEND", new byte[0]);
        return bytes.toByteArray();
    }
}
