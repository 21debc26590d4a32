import numpy as np
import keras
from keras import layers
keras.utils.set_random_seed(9)
x = np.random.normal(size=(4, 6)).astype("float32")
ad = layers.AlphaDropout(0.4); print(np.round(ad(x, training=True), 4)); print(np.allclose(ad(x), x))
sn = layers.SpectralNormalization(layers.Dense(3))
y = sn(x); print(np.round(y[0], 4)); y = sn(x, training=True); print(np.round(y[0], 4), np.round(np.linalg.svd(np.array(sn.layer.kernel))[1], 3))
for w in sn.weights: print(w.path, w.shape, w.trainable)
m = keras.Sequential([keras.Input((6,)), layers.SpectralNormalization(layers.Dense(4, activation="relu"), power_iterations=2), layers.Dense(1)])
m.compile("sgd", "mse"); h = m.fit(x, np.ones((4, 1)), epochs=4, verbose=0); print([round(v, 5) for v in h.history["loss"]])
img = np.arange(49, dtype="float32").reshape(1, 7, 7, 1)
print(np.array(layers.AdaptiveAveragePooling2D((3, 2))(img))[..., 0], np.array(layers.AdaptiveMaxPooling2D(4)(img))[..., 0])
print(np.array(layers.AdaptiveMaxPooling1D(3)(img[:, 0])).tolist(), layers.AdaptiveAveragePooling3D(2)(np.ones((1, 5, 5, 5, 2))).shape)
for f in (lambda: layers.AdaptiveMaxPooling2D("a"), lambda: layers.AdaptiveAveragePooling1D((1, 2)), lambda: layers.AdaptiveAveragePooling2D(2, data_format="x")):
    try: f()
    except Exception as e: print(type(e).__name__, e)
ed = layers.EinsumDense("abc,cde->abde", output_shape=(None, 2, 3), bias_axes="de"); print(ed(np.ones((1, 4, 5))).shape, [w.shape for w in ed.weights])
for eq, os in (("ab,bc->ad", 3), ("ab->b", 3), ("abc,cd->abd", (7, 4)), ("ab,bcx->ac", 3)):
    try: layers.EinsumDense(eq, output_shape=os)(np.ones((2, 5, 3)) if eq.startswith("abc") else np.ones((2, 5)))
    except Exception as e: print(type(e).__name__, e)
try: layers.EinsumDense("ab,bc->ac", output_shape=3, bias_axes="z")(np.ones((2, 5)))
except Exception as e: print(type(e).__name__, e)
re = layers.ReversibleEmbedding(8, 4, mask_zero=True); v = re(np.array([[1, 2, 0]])); print(v.shape, v._keras_mask, re(v, reverse=True).shape)
rb = layers.BatchNormalization(renorm=True, momentum=0.9); print(np.round(rb(x, training=True)[0], 4)); print([ (w.name, np.round(w.numpy()[:2], 4).tolist()) for w in rb.weights])
d = layers.Dense(3, lora_rank=2); d.build((None, 6)); print([(w.name, w.shape, w.trainable) for w in d.weights])
d2 = layers.Dense(3)
try: d2.enable_lora(2)
except Exception as e: print(type(e).__name__, e)
d2.build((None, 6)); d2.enable_lora(1); print(d2(x).shape, len(d2.trainable_weights))
u = np.arange(8, dtype="float32").reshape(1, 2, 2, 2)
for i in ("nearest", "bilinear", "bicubic", "lanczos3", "lanczos5"): print(i, np.round(np.array(layers.UpSampling2D(2, interpolation=i)(u))[0, :, :, 0], 3).tolist())
print(np.array(layers.UpSampling2D((1, 2), data_format="channels_first")(u)).tolist())
cf = layers.Conv2D(3, 2, data_format="channels_first"); print(np.round(cf(u), 4).tolist(), cf.kernel.shape, cf.input_spec)
print(np.array(layers.Flatten(data_format="channels_first")(u)).tolist())
gn = layers.GroupNormalization(2); print(np.round(gn(x)[0], 4)); print(np.round(layers.LayerNormalization(axis=[0, 1])(x)[0], 4), np.round(layers.RMSNormalization()(x)[0], 4))
class Scale(layers.Wrapper):
    def call(self, inputs): return 2 * self.layer(inputs)
s = Scale(layers.Dense(2)); print(s(x).shape, s, [w.path for w in s.weights])
class MyDense(layers.Dense):
    def call(self, inputs): return super().call(inputs) + 1
md = MyDense(2); print(md(x).shape, md, md.name)
print(isinstance(layers.LSTM(2), layers.RNN), isinstance(sn, layers.Wrapper), issubclass(layers.AdditiveAttention, layers.Attention))
