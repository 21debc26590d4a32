# The optimizer goes along: two models that train on alike after loading.
import numpy as np
import keras
from keras import layers

rng = np.random.default_rng(2)
X = rng.normal(size=(40, 3)).astype("float32")
y = (X ** 2).sum(axis=1, keepdims=True)
for opt in (keras.optimizers.SGD(0.02, momentum=0.9), keras.optimizers.Adam(0.02, amsgrad=True), keras.optimizers.RMSprop(0.01),
            keras.optimizers.Adadelta(1.0), keras.optimizers.Adamax(0.02), keras.optimizers.Ftrl(0.1), keras.optimizers.AdamW(keras.optimizers.schedules.CosineDecay(0.02, 20))):
    keras.utils.set_random_seed(7)
    a = keras.Sequential([keras.Input((3,)), layers.Dense(6, activation="softplus"), layers.Dense(1)])
    a.compile(opt, "mse")
    a.fit(X, y, epochs=2, batch_size=10, verbose=0, shuffle=False)
    a.save("step.keras")
    b = keras.models.load_model("step.keras")
    ha = a.fit(X, y, epochs=2, batch_size=10, verbose=0, shuffle=False).history["loss"]
    hb = b.fit(X, y, epochs=2, batch_size=10, verbose=0, shuffle=False).history["loss"]
    print(f"{type(opt).__name__:<9}", [round(v, 4) for v in ha], np.allclose(ha, hb, rtol=1e-5), int(b.optimizer.iterations), len(b.optimizer.variables))
print(b.optimizer.get_config()["learning_rate"])
fresh = keras.models.load_model("step.keras", compile=False)
print(fresh.optimizer if hasattr(fresh, "optimizer") else "none", fresh.compiled)
try:
    fresh.fit(X, y)
except ValueError as e:
    print("ValueError:", e)
state = {}
a.optimizer.save_own_variables(state)
print(len(state), sorted(state)[:3], np.asarray(state["0"]))
