# Cars and their consumption: a normalization layer, one feature, all features, compared.
import numpy as np
import keras
from keras import layers

np.set_printoptions(precision=3, suppress=True)
keras.utils.set_random_seed(10)
rng = np.random.default_rng(7)
horsepower = rng.uniform(50, 200, 60)
weight = 1500 + 8 * horsepower + rng.normal(0, 100, 60)
origin = rng.integers(0, 3, 60)
features = np.column_stack([horsepower, weight, keras.utils.to_categorical(origin)]).astype("float32")
labels = (50 - 0.1 * horsepower - 0.005 * weight + origin).astype("float32")
train, test = features[:48], features[48:]
y_train, y_test = labels[:48], labels[48:]
print(train.mean(axis=0), train.std(axis=0))
normalizer = layers.Normalization(axis=-1)
normalizer.adapt(np.array(train))
print(normalizer.mean.numpy() if hasattr(normalizer.mean, "numpy") else np.array(normalizer.mean))
first = np.array(train[:1])
print("First example:", first)
print("Normalized:", np.array(normalizer(first)))
horsepower_normalizer = layers.Normalization(input_shape=[1], axis=None) if False else layers.Normalization(axis=None)
horsepower_normalizer.adapt(train[:, 0])
results = {}
one = keras.Sequential([keras.Input((1,)), horsepower_normalizer, layers.Dense(units=1)])
one.summary()
one.compile(optimizer=keras.optimizers.Adam(learning_rate=0.1), loss="mean_absolute_error")
history = one.fit(train[:, :1], y_train, epochs=5, verbose=0, validation_split=0.2)
print([round(v, 3) for v in history.history["val_loss"]])
results["horsepower_model"] = one.evaluate(test[:, :1], y_test, verbose=0)


def build_and_compile_model(norm):
    model = keras.Sequential([norm, layers.Dense(16, activation="relu"), layers.Dense(16, activation="relu"), layers.Dense(1)])
    model.compile(loss="mean_absolute_error", optimizer=keras.optimizers.Adam(0.01))
    return model


dnn = build_and_compile_model(normalizer)
dnn.fit(train, y_train, validation_split=0.2, verbose=0, epochs=5)
dnn.summary()
results["dnn_model"] = dnn.evaluate(test, y_test, verbose=0)
print({k: round(v, 3) for k, v in results.items()})
dnn.save("dnn.keras")
again = keras.models.load_model("dnn.keras")
print(np.allclose(again.predict(test, verbose=0), dnn.predict(test, verbose=0)), np.array(again.layers[0].mean))
