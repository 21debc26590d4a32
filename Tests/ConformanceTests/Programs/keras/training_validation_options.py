import numpy as np
import keras
from keras import layers

rng = np.random.default_rng(12)
x = rng.normal(size=(50, 3)).astype("float32")
y = (x.sum(1) > 0).astype("int32")


def build():
    keras.utils.set_random_seed(12)
    model = keras.Sequential([keras.Input((3,)), layers.Dense(6, activation="relu"), layers.Dense(2)])
    model.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True), metrics=["accuracy", keras.metrics.SparseTopKCategoricalAccuracy(k=1, name="top1")],
                  weighted_metrics=[keras.metrics.SparseCategoricalCrossentropy(from_logits=True, name="xent")])
    return model


def show(h):
    for k, v in h.history.items():
        print("  ", k, [round(float(a), 4) for a in v])


print("split")
show(build().fit(x, y, epochs=2, validation_split=0.2, verbose=0, batch_size=8))
print("frequency")
show(build().fit(x, y, epochs=4, validation_data=(x[:10], y[:10]), validation_freq=[1, 4], verbose=0))
print("weights")
show(build().fit(x, y, epochs=2, validation_data=(x[:10], y[:10], np.linspace(0, 1, 10)), sample_weight=np.where(y == 1, 2.0, 1.0), verbose=0, validation_batch_size=4))
print("class weights")
show(build().fit(x, y, epochs=2, class_weight={0: 0.5, 1: 2.0}, verbose=0, shuffle=False, batch_size=25))
print("initial epoch")
h = build().fit(x, y, epochs=5, initial_epoch=3, steps_per_epoch=2, batch_size=10, verbose=0)
print(h.epoch, h.params)
model = build()
model.fit(x, y, epochs=1, verbose=2)
model.fit(x, y, epochs=2, verbose=2, validation_data=(x, y))
