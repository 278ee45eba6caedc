package gruscope.model.file;

import gruscope.BadInput;
import gruscope.tensor.Archive;
import gruscope.tensor.TensorFile;
import gruscope.tensor.numpy.Npy;
import gruscope.tensor.numpy.Npz;
import gruscope.tensor.onnx.Onnx;
import gruscope.tensor.safetensors.Safetensors;
import gruscope.tensor.torch.TorchFile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The formats of weights that are not text, each told by how a file begins.
enum WeightFormat {

    SAFETENSORS {
        @Override
        boolean begins(byte[] file) {
            return Safetensors.begins(file);
        }

        @Override
        Contents read(byte[] file, String name) {
            return named(Safetensors.read(file, name));
        }
    },

    /// NumPy's and PyTorch's.
    ARCHIVE {
        @Override
        boolean begins(byte[] file) {
            return Archive.begins(file);
        }

        @Override
        Contents read(byte[] file, String name) {
            Archive archive = new Archive(file, name);
            if (Npz.isIn(archive)) {
                return named(Npz.read(archive, name));
            }
            if (TorchFile.isIn(archive)) {
                return named(TorchFile.read(archive, name));
            }
            throw new BadInput(name, "this archive holds no weights that are known", "archives of NumPy (.npz) and PyTorch (.pt) are read");
        }
    },

    /// PyTorch's before 1.6.
    OLD_TORCH {
        @Override
        boolean begins(byte[] file) {
            return TorchFile.begins(file);
        }

        @Override
        Contents read(byte[] file, String name) {
            return named(TorchFile.read(file, name));
        }
    },

    ONNX {
        @Override
        boolean begins(byte[] file) {
            return Onnx.begins(file);
        }

        @Override
        Contents read(byte[] file, String name) {
            return OnnxCells.read(file, name);
        }
    },

    /// A single array has no names.
    ARRAY {
        @Override
        boolean begins(byte[] file) {
            return Npy.begins(file);
        }

        @Override
        Contents read(byte[] file, String name) {
            throw new BadInput(name, "this is a single array of NumPy's, which is no model", "save all of a model's arrays by numpy.savez; a sequence is given by --input");
        }
    };

    /// The format that a file begins like.
    static Optional<WeightFormat> of(byte[] file) {
        return Arrays.stream(values()).filter(format -> format.begins(file)).findFirst();
    }

    abstract boolean begins(byte[] file);

    /// @param name the file's, for messages
    /// @throws BadInput naming what is wrong, and where
    abstract Contents read(byte[] file, String name);

    private static Contents named(TensorFile file) {
        return Contents.of(file, List.copyOf(file.tensors().keySet()));
    }
}
