import numpy as np
import keras
from keras import layers, initializers

for init in ("zeros", "ones", initializers.Constant(0.2), initializers.Identity(), initializers.RandomNormal(stddev=0.1, seed=1), initializers.GlorotUniform(seed=2), initializers.HeNormal(seed=3), initializers.Orthogonal(seed=4), initializers.VarianceScaling(scale=0.5, seed=5)):
    d = layers.Dense(3, kernel_initializer=init, use_bias=False)
    d.build((None, 3))
    print(type(d.kernel_initializer).__name__, np.round(np.asarray(d.kernel).ravel(), 4))
lstm = layers.LSTM(2, kernel_initializer=initializers.Ones(), recurrent_initializer="identity" if False else initializers.Zeros(), unit_forget_bias=True)
lstm.build((None, None, 1))
for w in lstm.weights:
    print(w.path, np.asarray(w).tolist())
conv = layers.Conv2D(1, 2, kernel_initializer=initializers.GlorotNormal(seed=9), bias_initializer=initializers.Constant(-1))
conv.build((None, 4, 4, 1))
print(np.round(np.asarray(conv.kernel)[..., 0, 0], 4), np.asarray(conv.bias))
print(conv.kernel_initializer.get_config(), conv.bias_initializer.get_config())
keras.utils.set_random_seed(6)
a, b = layers.Dense(2), layers.Dense(2)
a.build((None, 2)); b.build((None, 2))
print(np.asarray(a.kernel).round(4).tolist(), np.asarray(b.kernel).round(4).tolist())
emb = layers.Embedding(2, 3, embeddings_initializer=initializers.TruncatedNormal(seed=1))
emb.build()
print(np.asarray(emb.embeddings).round(5))
print(initializers.get("glorot_uniform"). __class__.__name__, initializers.get(initializers.Zeros).__class__.__name__)
