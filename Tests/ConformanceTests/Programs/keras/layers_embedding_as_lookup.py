import numpy as np
import keras
from keras import layers

emb = layers.Embedding(input_dim=5, output_dim=3, embeddings_initializer=keras.initializers.RandomUniform(-1, 1, seed=4))
print(emb.built, emb.weights)
ids = np.array([[0, 4], [2, 2]])
out = emb(ids)
print(out.shape, out.dtype)
print(out)
table = emb.get_weights()[0]
print(np.array_equal(np.asarray(out), table[ids]))
print(emb.embeddings.path, emb.count_params(), emb.input_dim, emb.output_dim, emb.mask_zero)
print(np.asarray(emb(np.array([1.0, 3.7]))).round(4))
print(np.asarray(emb(np.array([7, -1]))).round(4))
pre = layers.Embedding(3, 2, weights=[np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])], trainable=False)
print(pre(np.array([2, 0])), pre.trainable, len(pre.trainable_weights))
c = layers.Embedding(3, 2, embeddings_initializer=keras.initializers.Constant(np.eye(3)[:, :2]))
print(c(np.array([0, 1, 2])))
print(emb.get_config())
print(emb.compute_output_shape((None, 7)), emb.compute_mask(ids), layers.Embedding(5, 3, mask_zero=True).compute_mask(ids))
x = keras.Input((10,), dtype="int32")
y = emb(x)
print(y)
for f in (lambda: layers.Embedding(10), lambda: layers.Embedding(-1, 2), lambda: layers.Embedding(5, "a"), lambda: emb("a"), lambda: layers.Embedding(3, 2, embeddings_initializer="unknown")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, "-", e)
