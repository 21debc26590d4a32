# oracle: jax+tf
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(44)
texts = np.array(["good fine happy", "bad awful", "happy good", "awful bad bad", "fine", "bad"] * 5)
numbers = np.random.rand(30, 3).astype("float32")
labels = np.array([1, 0, 1, 0, 1, 0] * 5)
stars = (labels * 3 + numbers[:, 0]).astype("float32")

vec = layers.TextVectorization(max_tokens=12, output_sequence_length=4)
vec.adapt(texts)
ids = np.asarray(vec(texts))
print(vec.get_vocabulary(), ids[:2].tolist())
a = keras.Input((4,), dtype="int32", name="words")
b = keras.Input((3,), name="numbers")
e = layers.Embedding(12, 5, mask_zero=True, name="embed")(a)
e = layers.LSTM(4, name="lstm")(e)
x = layers.concatenate([e, layers.Dense(4, activation="relu", name="num")(b)], name="both")
x = layers.Dropout(0.1)(x)
out1 = layers.Dense(1, activation="sigmoid", name="mood")(x)
out2 = layers.Dense(1, name="stars")(x)
m = keras.Model([a, b], [out1, out2], name="two_heads")
m.compile(
    optimizer="adam",
    loss={"mood": "binary_crossentropy", "stars": keras.losses.Huber()},
    loss_weights={"mood": 1.0, "stars": 0.2},
    metrics={"mood": ["accuracy"], "stars": [keras.metrics.MeanAbsoluteError(name="mae")]},
)
h = m.fit({"words": ids, "numbers": numbers}, {"mood": labels, "stars": stars}, epochs=2, batch_size=10, verbose=2)
print(list(h.history))
h = m.fit([ids, numbers], [labels, stars], epochs=1, batch_size=15, verbose=0, validation_split=0.2)
print([f"{k} {v[0]:.4f}" for k, v in h.history.items()])
p1, p2 = m.predict([ids[:2], numbers[:2]], verbose=0)
print(p1.shape, p2.shape)
print(m.evaluate({"words": ids, "numbers": numbers}, {"mood": labels, "stars": stars}, verbose=0, return_dict=True).keys())
print(m.input_shape, m.output_names, [i.name for i in m.inputs])
try:
    m.fit([ids, numbers], [labels], verbose=0)
except Exception as err:
    print(type(err).__name__, str(err)[:200])
