import numpy as np
import keras
from keras import layers
keras.utils.set_random_seed(23)
n = 60
data = {"age": np.random.randint(20, 70, (n, 1)).astype("float32"), "city": np.random.randint(0, 5, (n, 1)), "income": np.random.rand(n, 1)}
y = np.random.randint(0, 2, (n, 1))
inputs = {"age": keras.Input((1,), name="age"), "city": keras.Input((1,), dtype="int32", name="city"), "income": keras.Input((1,), name="income")}
norm = layers.Normalization(axis=-1)
norm.adapt(data["age"])
city = layers.Flatten()(layers.Embedding(5, 3)(inputs["city"]))
wide = layers.concatenate([norm(inputs["age"]), inputs["income"], city])
deep = layers.Dropout(0.2)(layers.BatchNormalization()(layers.Dense(8, activation="relu")(wide)))
out = layers.Dense(1, activation="sigmoid")(layers.concatenate([wide, deep]))
model = keras.Model(inputs, out)
model.compile("adam", "binary_crossentropy", metrics=["accuracy", keras.metrics.Precision(), keras.metrics.Recall()])
model.fit(data, y, epochs=2, batch_size=20, validation_split=0.2, class_weight={0: 1.0, 1: 2.0}, verbose=2)
model.summary()
print(sorted(model.input.keys()), model.input_shape)
