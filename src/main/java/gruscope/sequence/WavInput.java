package gruscope.sequence;

import gruscope.BadInput;
import gruscope.Counted;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

import static gruscope.Message.NONE;
import static gruscope.Message.says;

/// Samples of a WAV file as input vectors: a step a sample, a feature a channel, each from −1 to 1 (RIFF WAVE; PCM of 8 to 32 bits, or floating-point).
public final class WavInput {

    private static final int HEADER = 12;
    private static final int PCM = 1;
    private static final int FLOATS = 3;
    private static final int EXTENSIBLE = 0xFFFE;
    /// From here on a size says that it was not known yet, as where a recorder wrote to a pipe.
    private static final long STREAMED = 0x7FFFF000L;

    private WavInput() {
    }

    /// Whether bytes begin as such a file.
    public static boolean begins(byte[] file) {
        return file.length >= HEADER && text(file, 0).equals("RIFF") && text(file, 8).equals("WAVE");
    }

    /// @param source   the file's name, for messages
    /// @param features how many channels it must have
    /// @throws BadInput if it is damaged, or of another form
    public static double[][] parse(byte[] file, String source, int features) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int form = 0;
        int channels = 0;
        int bits = 0;
        for (long at = HEADER; at + 8 <= file.length; ) {
            long size = bytes.getInt((int) at + 4) & 0xFFFFFFFFL;
            int start = (int) at + 8;
            String chunk = text(file, (int) at);
            if (chunk.equals("fmt ") && size >= 16 && start + 16 <= file.length) {
                form = bytes.getShort(start) & 0xFFFF;
                channels = bytes.getShort(start + 2) & 0xFFFF;
                bits = bytes.getShort(start + 14) & 0xFFFF;
                form = form == EXTENSIBLE && size >= 26 && start + 26 <= file.length ? bytes.getShort(start + 24) & 0xFFFF : form;
            } else if (chunk.equals("data")) {
                if (size > file.length - start && size < STREAMED) {
                    throw new BadInput(source, says("this-wav-file-is-cut-off", Counted.of(file.length - start, "byte"), size), NONE);
                }
                return samples(bytes.slice(start, (int) Math.min(size, file.length - start)).order(ByteOrder.LITTLE_ENDIAN), form, channels, bits, source, features);
            }
            at = start + size + (size & 1);
        }
        throw new BadInput(source, says("this-wav-file-has-no"), NONE);
    }

    private static double[][] samples(ByteBuffer data, int form, int channels, int bits, String source, int features) {
        boolean known = form == PCM && (bits == 8 || bits == 16 || bits == 24 || bits == 32) || form == FLOATS && (bits == 32 || bits == 64);
        if (!known) {
            throw new BadInput(source, says("this-wav-file-has-samples", form, Counted.of(bits, "bit")), says("pcm-of-8-16-24"));
        }
        if (channels != features) {
            throw new BadInput(source, says("this-wav-file-has", Counted.of(channels, "channel")), says("the-model-reads-a-step", Counted.of(features, "feature")));
        }
        int each = bits / 8;
        double[][] rows = new double[data.limit() / (each * channels)][channels];
        for (int t = 0; t < rows.length; t++) {
            for (int channel = 0; channel < channels; channel++) {
                double sample = sample(data, (t * channels + channel) * each, form, bits);
                if (!Double.isFinite(sample)) {
                    throw new BadInput(source, says("sample-is", (t + 1), sample), says("every-number-must-be-finite"));
                }
                rows[t][channel] = sample;
            }
        }
        return rows;
    }

    private static double sample(ByteBuffer data, int at, int form, int bits) {
        return switch (bits) {
            case 8 -> ((data.get(at) & 0xFF) - 128) / 128.0;
            case 16 -> data.getShort(at) / 32768.0;
            case 24 -> ((data.get(at) & 0xFF) | (data.get(at + 1) & 0xFF) << 8 | data.get(at + 2) << 16) / 8388608.0;
            case 64 -> data.getDouble(at);
            default -> form == FLOATS ? data.getFloat(at) : data.getInt(at) / 2147483648.0;
        };
    }

    private static String text(byte[] file, int at) {
        return new String(file, at, 4, StandardCharsets.US_ASCII);
    }
}
