import numpy as np
import keras

keras.utils.set_random_seed(20)
x = np.random.rand(30, 2)
y = x.sum(axis=1) + 0.1
model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
model.compile(optimizer=keras.optimizers.SGD(0.1), loss="mse", metrics=["mae"])
record = {"loss": [], "mae": []}
for epoch in range(4):
    h = model.fit(x, y, batch_size=10, epochs=1, verbose=0)
    for k in record:
        record[k].append(h.history[k][0])
    model.optimizer.learning_rate = model.optimizer.learning_rate * 0.5
    print(epoch, float(np.round(model.optimizer.learning_rate.numpy(), 5)))
for k, v in record.items():
    print(k, np.array(v).round(4))
print(model.optimizer.iterations.numpy(), int(model.optimizer.iterations))
weights = model.get_weights()
model.set_weights([w * 0 for w in weights])
print(model.evaluate(x, y, verbose=0)[0].__class__.__name__, round(model.evaluate(x, y, verbose=0)[0], 4))
