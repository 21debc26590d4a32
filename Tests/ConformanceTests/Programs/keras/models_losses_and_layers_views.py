import numpy as np
import keras
from keras import layers, regularizers

keras.utils.set_random_seed(23)
i = keras.Input((4,))
a = layers.Dense(3, kernel_regularizer=regularizers.L1L2(0.01, 0.02), name="a")
b = layers.Dense(2, activity_regularizer="l2", name="b")
drop = layers.Dropout(0.5, name="drop")
model = keras.Model(i, b(drop(a(i))))
print([type(l).__name__ for l in model.layers])
x = np.ones((2, 4), "float32")
model(x)
print([round(float(v), 5) for v in model.losses], len(a.losses), len(b.losses))
print([m.name for m in model.metrics], model.metrics_names)
print(model.compiled, model.run_eagerly if hasattr(model, "run_eagerly") else None)
model.compile("adam", "mse", metrics=["mae"])
print([m.name for m in model.metrics], model.metrics_names, model.loss, model.optimizer.name)
y = np.zeros((2, 2))
print(len(model.evaluate(x, y, verbose=0)), sorted(model.evaluate(x, y, verbose=0, return_dict=True)))
print([m.name for m in model.metrics], model.metrics_names)
print(model.test_on_batch(x, y, return_dict=True).keys())
print(np.allclose(model.predict(x, verbose=0), model(x, training=False)))
out = [model(x, training=True).shape for _ in range(2)]
print(out, np.allclose(model.predict_on_batch(x), model(x)))
print(model.layers[1].input_spec, model.layers[1].compute_output_shape((None, 4)))
print(model.compute_output_shape((7, 4)), model.input_spec)
try:
    model(np.ones((2, 5)))
except ValueError as e:
    print("ValueError:", e)
model.reset_metrics()
print([float(m.result()) if not isinstance(m.result(), dict) else sorted(m.result()) for m in model.metrics])
print(len(model.non_trainable_variables), [v.name for v in model.non_trainable_variables], drop.seed_generator.state.shape)
