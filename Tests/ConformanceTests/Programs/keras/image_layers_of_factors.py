import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(1)
x = np.random.randint(0, 256, (2, 4, 4, 3)).astype("float32")
for layer in (layers.RandomHue(0.2, seed=1), layers.RandomSaturation(0.3, seed=1), layers.RandomColorJitter(brightness_factor=0.2, contrast_factor=0.2, seed=1),
              layers.RandomGaussianBlur(seed=1), layers.RandomColorDegeneration(0.5, seed=1), layers.RandomPerspective(seed=1), layers.Equalization(), layers.RandomElasticTransform(seed=1)):
    out = np.array(layer(x, training=True))
    print(layer.name, out.shape, out[0, 1, 1].round(1), round(float(out.mean()), 2))
mix = layers.MixUp(alpha=0.4, seed=3)
res = mix({"images": x, "labels": np.eye(2, dtype="float32")}, training=True)
print(sorted(res), np.array(res["labels"]).round(3))
cut = layers.CutMix(seed=3)({"images": x, "labels": np.eye(2, dtype="float32")}, training=True)
print(np.array(cut["labels"]).round(3))
pipe = layers.Pipeline([layers.RandomFlip(seed=1), layers.RandomContrast(0.2, seed=2)])
print(np.array(pipe(x, training=True)).shape, [l.name for l in pipe.layers])
ra = layers.RandAugment(num_ops=2, factor=0.4, seed=5)
print(np.array(ra(x, training=True)).round(1)[0, 0, 0], np.array(ra(x, training=False))[0, 0, 0])
print(layers.RandomCrop(2, 2).compute_output_shape((None, 4, 4, 3)), layers.RandomTranslation(0.1, 0.1).get_config()["height_factor"])
