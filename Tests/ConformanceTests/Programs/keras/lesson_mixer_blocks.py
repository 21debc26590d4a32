import numpy as np
import keras
from keras import layers, ops


class Patches(layers.Layer):
    def __init__(self, patch_size, **kwargs):
        super().__init__(**kwargs)
        self.patch_size = patch_size

    def call(self, x):
        patches = ops.image.extract_patches(x, self.patch_size)
        batch_size = ops.shape(patches)[0]
        num_patches = ops.shape(patches)[1] * ops.shape(patches)[2]
        patch_dim = ops.shape(patches)[3]
        return ops.reshape(patches, (batch_size, num_patches, patch_dim))


class MLPMixerLayer(layers.Layer):
    def __init__(self, num_patches, hidden_units, dropout_rate, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.mlp1 = keras.Sequential([
            layers.Dense(units=num_patches, activation="gelu"), layers.Dense(units=num_patches), layers.Dropout(rate=dropout_rate),
        ])
        self.mlp2 = keras.Sequential([
            layers.Dense(units=num_patches, activation="gelu"), layers.Dense(units=hidden_units), layers.Dropout(rate=dropout_rate),
        ])
        self.normalize = layers.LayerNormalization(epsilon=1e-6)

    def build(self, input_shape):
        return super().build(input_shape)

    def call(self, inputs):
        x = self.normalize(inputs)
        x_channels = ops.transpose(x, axes=(0, 2, 1))
        mlp1_outputs = self.mlp1(x_channels)
        mlp1_outputs = ops.transpose(mlp1_outputs, axes=(0, 2, 1))
        x = mlp1_outputs + inputs
        x_patches = self.normalize(x)
        mlp2_outputs = self.mlp2(x_patches)
        return x + mlp2_outputs


keras.utils.set_random_seed(6)
num_patches = 4
inputs = layers.Input(shape=(8, 8, 3))
patches = Patches(4)(inputs)
print(patches.shape)
x = layers.Dense(units=6)(patches)
x = keras.Sequential([MLPMixerLayer(num_patches, 6, 0.2) for _ in range(2)])(x)
representation = layers.Dropout(rate=0.2)(layers.GlobalAveragePooling1D()(x))
model = keras.Model(inputs=inputs, outputs=layers.Dense(5)(representation))
model.summary()
optimizer = keras.optimizers.AdamW(learning_rate=0.005, weight_decay=0.0001)
model.compile(
    optimizer=optimizer, loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    metrics=[keras.metrics.SparseCategoricalAccuracy(name="acc"), keras.metrics.SparseTopKCategoricalAccuracy(3, name="top3-acc")],
)
X = np.random.rand(20, 8, 8, 3).astype("float32")
y = np.arange(20) % 5
reduce_lr = keras.callbacks.ReduceLROnPlateau(monitor="val_loss", factor=0.5, patience=1)
h = model.fit(X, y, batch_size=10, epochs=3, validation_split=0.2, callbacks=[reduce_lr], verbose=0)
print(sorted(h.history))
print([round(v, 4) for v in h.history["loss"]], h.history["learning_rate"])
_, acc, top = model.evaluate(X, y, verbose=0)
print(f"Test accuracy: {round(acc * 100, 2)}%", f"{round(top * 100, 2)}%")
