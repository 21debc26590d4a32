import numpy as np
import keras
from keras import layers, ops


def mlp(x, hidden_units, dropout_rate):
    for units in hidden_units:
        x = layers.Dense(units, activation=keras.activations.gelu)(x)
        x = layers.Dropout(dropout_rate)(x)
    return x


class Patches(layers.Layer):
    def __init__(self, patch_size):
        super().__init__()
        self.patch_size = patch_size

    def call(self, images):
        input_shape = ops.shape(images)
        batch_size, height, width, channels = input_shape
        num_patches_h = height // self.patch_size
        num_patches_w = width // self.patch_size
        patches = ops.image.extract_patches(images, size=self.patch_size)
        return ops.reshape(patches, (batch_size, num_patches_h * num_patches_w, self.patch_size * self.patch_size * channels))

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
        return self.projection(patch) + self.position_embedding(positions)

    def get_config(self):
        config = super().get_config()
        config.update({"num_patches": self.num_patches})
        return config


keras.utils.set_random_seed(20)
augment = keras.Sequential([layers.Normalization(), layers.Resizing(8, 8), layers.RandomFlip("horizontal")], name="data_augmentation")
x_train = np.random.randint(0, 256, (16, 6, 6, 3)).astype("float32")
augment.layers[0].adapt(x_train)
inputs = keras.Input(shape=(6, 6, 3))
patches = Patches(4)(augment(inputs))
encoded = PatchEncoder(4, 8)(patches)
for _ in range(2):
    x1 = layers.LayerNormalization(epsilon=1e-6)(encoded)
    attention = layers.MultiHeadAttention(num_heads=2, key_dim=8, dropout=0.1)(x1, x1)
    x2 = layers.Add()([attention, encoded])
    x3 = layers.LayerNormalization(epsilon=1e-6)(x2)
    x3 = mlp(x3, hidden_units=[16, 8], dropout_rate=0.1)
    encoded = layers.Add()([x3, x2])
representation = layers.LayerNormalization(epsilon=1e-6)(encoded)
representation = layers.Flatten()(representation)
logits = layers.Dense(4)(mlp(representation, [12], 0.5))
model = keras.Model(inputs=inputs, outputs=logits)
model.summary()
model.compile(keras.optimizers.AdamW(learning_rate=0.001, weight_decay=0.0001), keras.losses.SparseCategoricalCrossentropy(from_logits=True),
              metrics=[keras.metrics.SparseCategoricalAccuracy(name="accuracy"), keras.metrics.SparseTopKCategoricalAccuracy(2, name="top-2-accuracy")])
h = model.fit(x_train, np.arange(16) % 4, batch_size=8, epochs=2, verbose=0)
print({k: [round(v, 3) for v in vs] for k, vs in h.history.items()})
