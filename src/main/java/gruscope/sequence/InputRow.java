package gruscope.sequence;

/// What one step reads. A symbol is kept as its number: written out, a text over a large vocabulary would take as much memory as the two multiplied.
sealed interface InputRow {

    /// m numbers, as a fresh array.
    double[] vector();

    /// About how many bytes it takes.
    long bytes();

    /// Numbers as typed.
    record Dense(double[] numbers) implements InputRow {

        @Override
        public double[] vector() {
            return numbers.clone();
        }

        @Override
        public long bytes() {
            return bytes(numbers.length);
        }

        /// Of a vector of so many numbers.
        static long bytes(int length) {
            return 32 + 8L * length;
        }
    }

    /// A one at one place, or nowhere.
    ///
    /// @param place from 0; below it for a vector of zeros
    record OneHot(int place, int inputSize) implements InputRow {

        @Override
        public double[] vector() {
            double[] vector = new double[inputSize];
            if (place >= 0) {
                vector[place] = 1;
            }
            return vector;
        }

        @Override
        public long bytes() {
            return 24;
        }
    }
}
