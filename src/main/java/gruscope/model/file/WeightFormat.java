package gruscope.model.file;

import gruscope.BadInput;
import gruscope.json.Json;
import gruscope.json.JsonParser;
import gruscope.model.found.Contents;
import gruscope.tensor.Archive;
import gruscope.tensor.TensorFile;
import gruscope.tensor.hdf.Hdf5;
import gruscope.tensor.numpy.Npy;
import gruscope.tensor.numpy.Npz;
import gruscope.tensor.onnx.Onnx;
import gruscope.tensor.safetensors.Safetensors;
import gruscope.tensor.torch.TorchFile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import static gruscope.Message.says;

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

    /// NumPy's, PyTorch's and Keras'.
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
            if (archive.names().contains(KERAS_CONFIG) && archive.names().contains(KERAS_WEIGHTS)) {
                return keras(archive, name);
            }
            throw new BadInput(name, says("this-archive-holds-no-weights"), says("archives-of-numpy-npz-pytorch"));
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

    /// Of Python's own: what it holds would have to be run to be known.
    PICKLE {
        @Override
        boolean begins(byte[] file) {
            return file.length > 2 && file[0] == (byte) 0x80 && file[1] >= 2 && file[1] <= 5;
        }

        @Override
        Contents read(byte[] file, String name) {
            throw new BadInput(name, says("this-is-a-pickle"), says("save-numbers-alone"));
        }
    },

    HDF5 {
        @Override
        boolean begins(byte[] file) {
            return Hdf5.begins(file);
        }

        @Override
        Contents read(byte[] file, String name) {
            Hdf5 hdf5 = Hdf5.read(file, name);
            Optional<Json> config = Optional.ofNullable(hdf5.texts().get("@model_config")).map(text -> JsonParser.parse(text, name + ", model_config"));
            return keras(hdf5, config, hdf5.texts().getOrDefault("@keras_version", hdf5.texts().getOrDefault("model_weights@keras_version", "")));
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
            throw new BadInput(name, says("this-is-a-single-array"), says("save-all-of-a-models"));
        }
    };

    private static final String KERAS_CONFIG = "config.json";
    private static final String KERAS_WEIGHTS = "model.weights.h5";
    private static final String KERAS_METADATA = "metadata.json";

    /// The format that a file begins like.
    static Optional<WeightFormat> of(byte[] file) {
        return Arrays.stream(values()).filter(format -> format.begins(file)).findFirst();
    }

    abstract boolean begins(byte[] file);

    /// @param name the file's, for messages
    /// @throws BadInput naming what is wrong, and where
    abstract Contents read(byte[] file, String name);

    private static Contents keras(Archive archive, String name) {
        Json config = json(archive, KERAS_CONFIG, name);
        String version = archive.names().contains(KERAS_METADATA) && json(archive, KERAS_METADATA, name) instanceof Json.Fieldset metadata
                && metadata.fields().get("keras_version") instanceof Json.Text(_, String text) ? text : "3";
        return keras(Hdf5.read(archive.content(KERAS_WEIGHTS), name), Optional.of(config), version);
    }

    private static Json json(Archive archive, String entry, String name) {
        return JsonParser.parse(new String(archive.content(entry), StandardCharsets.UTF_8), name + ", " + entry);
    }

    private static Contents keras(Hdf5 file, Optional<Json> config, String version) {
        return KerasCells.read(file.tensors(), file.texts(), config, version);
    }

    private static Contents named(TensorFile file) {
        return NamedTensors.of(file, List.copyOf(file.tensors().keySet()));
    }
}
