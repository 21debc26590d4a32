import numpy as np
import keras
from keras import layers, ops


class Patches(layers.Layer):
    def __init__(self, patch_size=2, **kwargs):
        super().__init__(**kwargs)
        self.patch_size = patch_size
        self.resize = layers.Reshape((-1, patch_size * patch_size * 3))

    def call(self, images):
        return self.resize(ops.image.extract_patches(images, self.patch_size, self.patch_size))


class PatchEncoder(layers.Layer):
    def __init__(self, dim=6, mask_proportion=0.5, **kwargs):
        super().__init__(**kwargs)
        self.dim, self.mask_proportion = dim, mask_proportion
        self.seed_generator = keras.random.SeedGenerator(5)

    def build(self, input_shape):
        (_, self.num_patches, self.patch_area) = input_shape
        self.mask_token = self.add_weight(shape=(1, self.patch_area), initializer="random_normal", trainable=True, name="mask_token")
        self.projection = layers.Dense(self.dim)
        self.position_embedding = layers.Embedding(self.num_patches, self.dim)
        self.num_mask = int(self.mask_proportion * self.num_patches)

    def call(self, patches):
        positions = ops.arange(0, self.num_patches)
        pos = self.position_embedding(positions)
        embedded = self.projection(patches) + pos
        scores = keras.random.uniform((ops.shape(patches)[0] or 1, self.num_patches), seed=self.seed_generator)
        rand_indices = ops.argsort(scores, axis=-1)
        mask_indices = rand_indices[:, : self.num_mask]
        unmask_indices = rand_indices[:, self.num_mask :]
        unmasked = ops.take_along_axis(embedded, ops.expand_dims(unmask_indices, -1), axis=1)
        return unmasked, mask_indices, unmask_indices


keras.utils.set_random_seed(4)
images = np.random.rand(2, 8, 8, 3).astype("float32")
patches = Patches()(images)
print(patches.shape)
encoder = PatchEncoder()
unmasked, mask_indices, unmask_indices = encoder(patches)
print(unmasked.shape, np.array(mask_indices)[0], np.array(unmask_indices)[1])
print([w.path for w in encoder.weights])
print(np.array(unmasked)[0, 0].round(4))
s = np.array(ops.sort(ops.concatenate([mask_indices, unmask_indices], axis=1), axis=1))
print((s == np.arange(16)).all())
