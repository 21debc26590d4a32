# numbers, categories and crossings without pandas
import numpy as np
import keras
from keras import layers

rng = np.random.default_rng(5)
age = rng.integers(18, 80, 100).astype("float32")
job = rng.integers(0, 4, 100)
hours = rng.normal(38, 6, 100).astype("float32")
y = ((age > 40) & (hours > 38) | (job == 2)).astype("float32")
normal = layers.Normalization(axis=None)
normal.adapt(hours)
print("mean", np.round(np.array(normal.mean), 3), "var", np.round(np.array(normal.variance), 3))
bins = layers.Discretization(bin_boundaries=[30.0, 45.0, 60.0], output_mode="one_hot")
print(np.array(bins(age[:3])))
codes = layers.CategoryEncoding(num_tokens=4, output_mode="one_hot")
print(np.array(codes(job[:3])))
keras.utils.set_random_seed(9)
a, j, h = keras.Input((1,), name="age"), keras.Input((1,), name="job", dtype="int32"), keras.Input((1,), name="hours")
parts = [bins(a), codes(j), normal(h)]
x = layers.concatenate(parts)
print(x.shape)
wide = layers.Dense(1, name="wide")(x)
deep = layers.Dense(1, name="deep")(layers.Dense(8, activation="relu")(x))
out = layers.Activation("sigmoid")(layers.add([wide, deep]))
model = keras.Model([a, j, h], out)
model.compile(keras.optimizers.Adam(0.05), "binary_crossentropy", metrics=["accuracy", keras.metrics.AUC(name="auc")])
hist = model.fit([age, job, hours], y, epochs=5, batch_size=25, verbose=2)
p = model.predict([age[:4], job[:4], hours[:4]], verbose=0)
print(p.round(3).ravel(), y[:4])
print(model.count_params(), [w.name for w in model.non_trainable_weights])
