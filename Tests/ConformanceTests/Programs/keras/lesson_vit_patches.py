# Cut pictures into patches, give each a place, and let attention look at them.
import numpy as np
import keras
from keras import layers, ops

keras.utils.set_random_seed(14)


class Patches(layers.Layer):
    def __init__(self, patch_size):
        super().__init__()
        self.patch_size = patch_size

    def call(self, images):
        input_shape = ops.shape(images)
        batch_size, height, width, channels = input_shape
        num_patches_h = height // self.patch_size
        num_patches_w = width // self.patch_size
        patches = keras.ops.image.extract_patches(images, size=self.patch_size)
        return ops.reshape(patches, (batch_size, num_patches_h * num_patches_w,
                                     self.patch_size * self.patch_size * channels))

    def get_config(self):
        config = super().get_config()
        config.update({"patch_size": self.patch_size})
        return config


class PatchEncoder(layers.Layer):
    def __init__(self, num_patches, projection_dim):
        super().__init__()
        self.num_patches = num_patches
        self.projection = layers.Dense(units=projection_dim)
        self.position_embedding = layers.Embedding(input_dim=num_patches, output_dim=projection_dim)

    def call(self, patch):
        positions = ops.expand_dims(ops.arange(start=0, stop=self.num_patches, step=1), axis=0)
        projected_patches = self.projection(patch)
        return projected_patches + self.position_embedding(positions)


images = np.arange(2 * 8 * 8 * 1, dtype="float32").reshape(2, 8, 8, 1) / 128
patches = Patches(4)(images)
print(f"Patches per image: {patches.shape[1]}", f"Elements per patch: {patches.shape[-1]}")
print(np.round(np.array(patches)[0, 1, :5], 3), Patches(4).get_config()["patch_size"])


def mlp(x, hidden_units, dropout_rate):
    for units in hidden_units:
        x = layers.Dense(units, activation=keras.activations.gelu)(x)
        x = layers.Dropout(dropout_rate)(x)
    return x


def create_vit_classifier():
    inputs = keras.Input(shape=(8, 8, 1))
    encoded_patches = PatchEncoder(4, 8)(Patches(4)(inputs))
    for _ in range(2):
        x1 = layers.LayerNormalization(epsilon=1e-6)(encoded_patches)
        attention_output = layers.MultiHeadAttention(num_heads=2, key_dim=8, dropout=0.1)(x1, x1)
        x2 = layers.Add()([attention_output, encoded_patches])
        x3 = layers.LayerNormalization(epsilon=1e-6)(x2)
        x3 = mlp(x3, hidden_units=[16, 8], dropout_rate=0.1)
        encoded_patches = layers.Add()([x3, x2])
    representation = layers.LayerNormalization(epsilon=1e-6)(encoded_patches)
    representation = layers.Flatten()(representation)
    representation = layers.Dropout(0.5)(representation)
    logits = layers.Dense(3)(mlp(representation, [16], 0.5))
    return keras.Model(inputs=inputs, outputs=logits)


model = create_vit_classifier()
model.summary(line_length=110)
optimizer = keras.optimizers.AdamW(learning_rate=0.001, weight_decay=0.0001)
model.compile(optimizer=optimizer, loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
              metrics=[keras.metrics.SparseCategoricalAccuracy(name="accuracy"),
                       keras.metrics.SparseTopKCategoricalAccuracy(2, name="top-2-accuracy")])
rng = np.random.default_rng(0)
x, y = rng.random((24, 8, 8, 1)).astype("float32"), rng.integers(0, 3, (24, 1))
history = model.fit(x=x, y=y, batch_size=8, epochs=2, validation_split=0.25, verbose=0)
print({k: np.round(v, 3).tolist() for k, v in history.history.items()})
_, accuracy, top = model.evaluate(x, y, verbose=0)
print(f"{round(accuracy * 100, 2)}% {round(top * 100, 2)}%")
