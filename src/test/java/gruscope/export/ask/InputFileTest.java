package gruscope.export.ask;

import gruscope.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/// Sequences in the files that people have.
class InputFileTest {

    @TempDir
    private Path folder;

    @Test
    void samplesOfAWavAreStepsFromMinusOneToOne() throws IOException {
        Path wav = written("a.wav", wav(0, 16384, -32768, 8192));

        assertArrayEquals(new double[][] {{0}, {0.5}, {-1}, {0.25}}, InputFile.read(wav, 1, Optional.empty()));
        assertArrayEquals(new double[][] {{0.5}, {-1}}, InputFile.read(wav, 1, Optional.of("2-3")));
        assertEquals("--window: there are no steps 3 to 9; the file has the steps 1 to 4", refused(wav, 1, "3-9"));
        assertEquals("a.wav: this WAV file has 1 channel; the model reads 2 features a step", refused(wav, 2, "1-2"));
        Path cut = Files.write(folder.resolve("cut.wav"), Arrays.copyOf(Files.readAllBytes(wav), 49));
        assertEquals("cut.wav: this WAV file is cut off: it has 5 bytes of the 8 bytes of samples that it names", refused(cut, 1, "1-2"));
    }

    @Test
    void anArrayOfNumpysIsStepsTimesFeatures() throws IOException {
        Path array = written("a.npy", npy("(3, 1, 2)", 1, 2, 3, 4, 5, 6));

        assertArrayEquals(new double[][] {{1, 2}, {3, 4}, {5, 6}}, InputFile.read(array, 2, Optional.empty()));
        assertEquals("a.npy: this array is 3×1×2; the model reads steps×4", refused(array, 4, "1-1"));
    }

    @Test
    void csvIsReadAsBefore() throws IOException {
        assertArrayEquals(new double[][] {{1, 2}, {3, 4}}, InputFile.read(written("a.csv", "1,2\n3,4\n".getBytes(StandardCharsets.UTF_8)), 2, Optional.empty()));
    }

    private Path written(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static String refused(Path file, int features, String window) {
        return assertThrows(BadInput.class, () -> InputFile.read(file, features, Optional.of(window))).getMessage();
    }

    /// One channel of 16 bits.
    private static byte[] wav(int... samples) {
        ByteBuffer wav = ByteBuffer.allocate(44 + 2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 2 * samples.length).put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wav.putShort((short) 1).putShort((short) 1).putInt(8000).putInt(16000).putShort((short) 2).putShort((short) 16);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(2 * samples.length);
        for (int sample : samples) {
            wav.putShort((short) sample);
        }
        return wav.array();
    }

    private static byte[] npy(String shape, double... numbers) {
        String header = "{'descr': '<f8', 'fortran_order': False, 'shape': " + shape + ", }\n";
        ByteBuffer npy = ByteBuffer.allocate(10 + header.length() + 8 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        npy.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII)).put((byte) 1).put((byte) 0).putShort((short) header.length());
        npy.put(header.getBytes(StandardCharsets.US_ASCII));
        for (double number : numbers) {
            npy.putDouble(number);
        }
        return npy.array();
    }
}
