import numpy as np
import keras
from keras import ops

keras.utils.set_random_seed(7)
x = np.random.rand(24, 3).astype("float32")
y = (x.sum(1) > 1.5).astype("int32")
model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)])
loss_fn = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
acc = keras.metrics.SparseCategoricalAccuracy()
avg = keras.metrics.Mean(name="avg_loss")
model.compile(keras.optimizers.SGD(0.5), loss_fn, metrics=["accuracy"])
for epoch in range(3):
    order = np.random.permutation(24)
    for i in range(0, 24, 8):
        idx = order[i : i + 8]
        logs = model.train_on_batch(x[idx], y[idx], return_dict=True)
        logits = model(x[idx], training=True)
        acc.update_state(y[idx], logits)
        avg.update_state(loss_fn(y[idx], logits))
    print(f"epoch {epoch + 1}: loss {float(avg.result()):.4f} acc {float(acc.result()):.3f} last {float(logs['loss']):.4f}")
    acc.reset_state()
    avg.reset_state()
print(acc.result().numpy() if hasattr(acc.result(), "numpy") else float(acc.result()), avg.variables[0].name)
print(type(logs), sorted(logs), type(logs["loss"]).__name__)
out = model.test_on_batch(x, y)
print([f"{float(o):.4f}" for o in out], type(out).__name__)
out = model.predict_on_batch(x[:2])
print(type(out).__name__, out.shape)
probs = ops.softmax(out)
print(np.round(np.asarray(probs).sum(axis=1), 5))
print(model.optimizer.iterations.numpy() if hasattr(model.optimizer.iterations, "numpy") else int(model.optimizer.iterations))
model.optimizer.learning_rate.assign(0.05)
print(round(float(model.optimizer.learning_rate), 4), model.optimizer.get_config()["learning_rate"])
for v in model.optimizer.variables:
    print(v.path, v.shape)
