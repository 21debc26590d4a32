import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(9)
size = np.array([[1.0], [2.0], [3.0], [6.0]])
color = np.array([[0], [2], [1], [2]])
norm = layers.Normalization(name="scale")
norm.adapt(size)
a = keras.Input((1,), name="size")
b = keras.Input((1,), name="color", dtype="int32")
merged = layers.Concatenate()([norm(a), layers.CategoryEncoding(num_tokens=3, output_mode="one_hot")(b)])
model = keras.Model({"size": a, "color": b}, layers.Dense(1, name="score")(merged))
model.summary()
model.compile("sgd", "mse")
data = {"size": size, "color": color}
print([round(v, 4) for v in model.fit(data, np.ones((4, 1)), epochs=2, verbose=0).history["loss"]])
print(np.round(model.predict(data, verbose=0).ravel(), 4))
inner = keras.Model(a, norm(a))
print(np.round(inner.predict(size, verbose=0).ravel(), 4))
clone = keras.models.clone_model(model)
print([l.name for l in clone.layers])
clone.set_weights(model.get_weights())
print(np.allclose(clone.predict(data, verbose=0), model.predict(data, verbose=0)))
bucket = layers.Discretization(bin_boundaries=[2.5], output_mode="one_hot")(a)
print(bucket.shape, keras.Model(a, bucket).predict(size, verbose=0).tolist())
