import numpy as np
import keras
from keras import layers, ops

keras.utils.set_random_seed(1)
encoder_input = keras.Input(shape=(12, 12, 1), name="original_img")
x = layers.Conv2D(4, 3, activation="relu")(encoder_input)
x = layers.MaxPooling2D(2)(x)
x = layers.Conv2D(4, 3, activation="relu")(x)
encoder_output = layers.GlobalMaxPooling2D()(x)
encoder = keras.Model(encoder_input, encoder_output, name="encoder")
decoder_input = keras.Input(shape=(4,), name="encoded_img")
x = layers.Reshape((2, 2, 1))(decoder_input)
x = layers.Conv2DTranspose(4, 3, activation="relu")(x)
x = layers.UpSampling2D(3)(x)
decoder_output = layers.Conv2DTranspose(1, 1, activation="relu")(x)
decoder = keras.Model(decoder_input, decoder_output, name="decoder")
decoder.summary()
autoencoder_input = keras.Input(shape=(12, 12, 1), name="img")
autoencoder = keras.Model(autoencoder_input, decoder(encoder(autoencoder_input)), name="autoencoder")
autoencoder.summary()
autoencoder.summary(expand_nested=True, line_length=75)


def get_model():
    inputs = keras.Input(shape=(128,))
    return keras.Model(inputs, layers.Dense(1)(inputs))


models = [get_model() for _ in range(3)]
inputs = keras.Input(shape=(128,))
ensemble = keras.Model(inputs=inputs, outputs=layers.average([m(inputs) for m in models]))
print(ensemble.count_params(), [l.name for l in ensemble.layers])
inputs = keras.Input(shape=(8, 8, 3), name="img")
x = layers.Conv2D(4, 3, activation="relu")(inputs)
block_1 = layers.MaxPooling2D(2)(x)
x = layers.Conv2D(4, 3, activation="relu", padding="same")(block_1)
block_2 = layers.add([x, block_1])
outputs = layers.Dense(10)(layers.GlobalAveragePooling2D()(block_2))
model = keras.Model(inputs, outputs, name="toy_resnet")
model.summary()
shared_embedding = layers.Embedding(10, 4)
a = shared_embedding(keras.Input(shape=(None,), dtype="int32"))
b = shared_embedding(keras.Input(shape=(None,), dtype="int32"))
print(a.shape, b.shape, len(shared_embedding._inbound_nodes))
config = model.get_config()
print(len(config["layers"]), config["input_layers"], config["output_layers"])
new_model = keras.Model.from_config(config)
print(new_model.name, sorted(config))


@keras.saving.register_keras_serializable()
class CustomDense(layers.Layer):
    def __init__(self, units=32):
        super().__init__()
        self.units = units

    def build(self, input_shape):
        self.w = self.add_weight(shape=(input_shape[-1], self.units), initializer="random_normal", trainable=True)
        self.b = self.add_weight(shape=(self.units,), initializer="random_normal", trainable=True)

    def call(self, inputs):
        return ops.matmul(inputs, self.w) + self.b

    def get_config(self):
        return {"units": self.units}


inputs = keras.Input((4,))
model = keras.Model(inputs, CustomDense(10)(inputs))
config = model.get_config()
new_model = keras.Model.from_config(config, custom_objects={"CustomDense": CustomDense})
print(new_model.layers[1].units, [w.name for w in new_model.weights])
