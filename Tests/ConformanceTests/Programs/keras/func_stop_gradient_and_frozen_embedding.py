import numpy as np
import keras
from keras import layers, ops

keras.utils.set_random_seed(27)
table = np.arange(12, dtype="float32").reshape(6, 2) / 10
emb = layers.Embedding(6, 2, weights=[table], trainable=False, name="glove")
inp = keras.Input((3,), dtype="int32")
x = emb(inp)
x = layers.Lambda(lambda t: ops.stop_gradient(t), name="stop")(x)
x = layers.GlobalAveragePooling1D()(x)
out = layers.Dense(1, name="score")(x)
m = keras.Model(inp, out)
m.compile(keras.optimizers.SGD(0.5), "mse")
print(len(m.trainable_weights), len(m.non_trainable_weights))
ids = np.array([[0, 1, 2], [3, 4, 5], [1, 3, 5]])
m.fit(ids, np.array([1.0, 2.0, 1.5]), epochs=5, verbose=0)
print(np.array_equal(emb.get_weights()[0], table))
print(np.round(m.predict(ids, verbose=0).ravel(), 4))
m.summary()
emb2 = layers.Embedding(6, 2, embeddings_initializer=keras.initializers.Constant(table))
print(np.asarray(emb2(np.array([[5, 0]]))))
try:
    layers.Embedding(6, 2, weights=[table.T])(ids)
except Exception as e:
    print(type(e).__name__, str(e)[:150])
