import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(21)
vocab = ["<pad>", "the", "cat", "sat", "on", "mat"]
ids = np.array([[1, 2, 3, 0], [1, 5, 0, 0]])
emb = layers.Embedding(len(vocab), 4, mask_zero=True, name="words")
v = emb(ids)
print(v.shape, emb.embeddings.shape)
print(np.asarray(v[1]).round(3))
print(layers.GlobalAveragePooling1D()(v, mask=emb.compute_mask(ids)))
print(layers.GlobalMaxPooling1D()(v))
print(layers.AveragePooling1D(2)(v)[0])
print(layers.MaxPooling1D(pool_size=3, strides=1, padding="same")(v)[0, :, 0])
model = keras.Sequential([keras.Input((4,), dtype="int32"), emb, layers.GlobalAveragePooling1D(), layers.Dense(1)])
model.summary()
print(model.predict(ids, verbose=0))
print(emb.get_config()["embeddings_initializer"])
frozen = layers.Embedding(6, 4, weights=[np.eye(6, 4)], trainable=False)
print(np.asarray(frozen(np.array([2, 3]))), frozen.trainable_weights)
