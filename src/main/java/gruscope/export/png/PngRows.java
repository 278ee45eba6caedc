package gruscope.export.png;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;

/// Pixels as a PNG packs them: row after row, deflated.
///
/// Rows go in without a filter: flat areas and the same letters over and over deflate to fewer bytes as they are than as differences.
public final class PngRows {

    private static final int LEVEL = 6;

    private final Deflater deflater = new Deflater(LEVEL);
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final byte[] buffer = new byte[1 << 16];

    private PngRows() {
    }

    /// @param image RGB, or ARGB that is not premultiplied: three or four bytes a pixel
    public static byte[] deflated(BufferedImage image) {
        return new PngRows().pack(image);
    }

    private byte[] pack(BufferedImage image) {
        boolean alpha = image.getColorModel().hasAlpha();
        int width = image.getWidth();
        int[] pixels = new int[width];
        byte[] row = new byte[1 + width * (alpha ? 4 : 3)];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, pixels, 0, width);
            fill(row, pixels, alpha);
            deflater.setInput(row);
            drain();
        }
        deflater.finish();
        drain();
        deflater.end();
        return packed.toByteArray();
    }

    private static void fill(byte[] row, int[] pixels, boolean alpha) {
        int at = 1;
        for (int pixel : pixels) {
            row[at++] = (byte) (pixel >> 16);
            row[at++] = (byte) (pixel >> 8);
            row[at++] = (byte) pixel;
            if (alpha) {
                row[at++] = (byte) (pixel >> 24);
            }
        }
    }

    private void drain() {
        int count = deflater.deflate(buffer);
        while (count > 0) {
            packed.write(buffer, 0, count);
            count = deflater.deflate(buffer);
        }
    }
}
