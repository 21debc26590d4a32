# Wrappers around recurrent and plain layers.
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(21)
x = np.random.rand(2, 5, 3).astype("float32")
for mode in ("concat", "sum", "mul", "ave", None):
    layer = layers.Bidirectional(layers.SimpleRNN(2, return_sequences=True), merge_mode=mode)
    y = layer(x)
    shapes = [tuple(p.shape) for p in y] if mode is None else tuple(y.shape)
    print(mode, shapes, layer.compute_output_shape((None, 5, 3)), layer.count_params())
two = layers.Bidirectional(layers.LSTM(2), backward_layer=layers.GRU(3, go_backwards=True), merge_mode="concat", name="two")
print(two(x).shape, [w.path for w in two.weights])
config = two.get_config()
print(config["merge_mode"], config["layer"]["class_name"], config["backward_layer"]["config"]["go_backwards"])
again = layers.Bidirectional.from_config(config)
again.build(x.shape)
again.set_weights(two.get_weights())
print(np.allclose(again(x), two(x)))
td = layers.TimeDistributed(layers.Dense(4, activation="relu"), name="steps")
print(td(x).shape, td.compute_output_shape((None, 5, 3)), td.layer.name, [w.path for w in td.weights])
images = np.random.rand(2, 3, 6, 6, 1).astype("float32")
frames = layers.TimeDistributed(layers.Conv2D(2, 3))(images)
print(frames.shape, layers.TimeDistributed(layers.Flatten())(frames).shape)
print(layers.ConvLSTM2D(3, 3, padding="same", return_sequences=True)(images).shape, layers.ConvLSTM1D(2, 2)(x[..., None]).shape)
spectral = layers.SpectralNormalization(layers.Conv2D(2, 3), power_iterations=2)
print(spectral(images[:, 0], training=True).shape, [w.name for w in spectral.weights])


class Twice(layers.Wrapper):
    def call(self, inputs):
        return self.layer(self.layer(inputs))


twice = Twice(layers.Dense(3, kernel_initializer="identity", bias_initializer="ones"))
print(twice(np.zeros((1, 3), "float32")), twice.layer.built, len(twice.weights), twice.get_config()["layer"]["class_name"])
model = keras.Sequential([keras.Input((5, 3)), layers.Bidirectional(layers.GRU(4, return_sequences=True)), layers.TimeDistributed(layers.Dense(1))])
model.summary()
for wrong in (lambda: layers.Bidirectional(layers.Dense), lambda: layers.Bidirectional(layers.LSTM(2), backward_layer=layers.LSTM(2)),
              lambda: layers.TimeDistributed(layers.Dense), lambda: td(x[0]), lambda: layers.Bidirectional(layers.GRU(2))(x[0]), lambda: layers.Wrapper("dense")):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, "-", str(e).split("\n")[0])
