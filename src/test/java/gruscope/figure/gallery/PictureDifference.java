package gruscope.figure.gallery;

import java.awt.image.BufferedImage;

/// How far two pictures are apart, in tiles of 4×4 pixels, so that a letter's edge that another rasterizer shades a little differently
/// counts for nothing while a line or a number that is missing counts.
final public class PictureDifference {

    private static final int TILE = 4;
    private static final double VISIBLE = 20;
    private static final int ALLOWED = 3;

    private final BufferedImage golden;
    private final BufferedImage actual;
    private final int tiles;
    private final int different;

    public PictureDifference(BufferedImage golden, BufferedImage actual) {
        this.golden = golden;
        this.actual = actual;
        int all = 0;
        int apart = 0;
        for (int y = 0; sameSize() && y < golden.getHeight(); y += TILE) {
            for (int x = 0; x < golden.getWidth(); x += TILE) {
                all++;
                apart += differs(x, y) ? 1 : 0;
            }
        }
        this.tiles = all;
        this.different = apart;
    }

    boolean isSmall() {
        return sameSize() && different <= ALLOWED;
    }

    /// How much of the picture differs, 0 … 1.
    public double share() {
        return sameSize() ? (double) different / tiles : 1;
    }

    /// The actual picture, faded, with what differs in red; as large as both.
    public BufferedImage picture() {
        BufferedImage picture = new BufferedImage(Math.max(golden.getWidth(), actual.getWidth()), Math.max(golden.getHeight(), actual.getHeight()),
                BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                boolean inBoth = x < Math.min(golden.getWidth(), actual.getWidth()) && y < Math.min(golden.getHeight(), actual.getHeight());
                boolean wrong = !inBoth || differs(x - x % TILE, y - y % TILE);
                picture.setRGB(x, y, wrong ? 0xE00000 : 0xC0C0C0 | actual.getRGB(x, y) & 0xFFFFFF);
            }
        }
        return picture;
    }

    @Override
    public String toString() {
        return sameSize() ? "differs in " + different + " of " + tiles + " tiles"
                : "was " + golden.getWidth() + "×" + golden.getHeight() + " and is " + actual.getWidth() + "×" + actual.getHeight();
    }

    private boolean sameSize() {
        return golden.getWidth() == actual.getWidth() && golden.getHeight() == actual.getHeight();
    }

    private boolean differs(int x, int y) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs(mean(golden, x, y, shift) - mean(actual, x, y, shift)) > VISIBLE) {
                return true;
            }
        }
        return false;
    }

    private static double mean(BufferedImage image, int left, int top, int shift) {
        int sum = 0;
        int count = 0;
        for (int y = top; y < Math.min(top + TILE, image.getHeight()); y++) {
            for (int x = left; x < Math.min(left + TILE, image.getWidth()); x++) {
                sum += image.getRGB(x, y) >> shift & 0xFF;
                count++;
            }
        }
        return (double) sum / count;
    }
}
