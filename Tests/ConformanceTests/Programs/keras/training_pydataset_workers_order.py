import numpy as np
import keras

keras.utils.set_random_seed(8)

class Numbers(keras.utils.PyDataset):
    def __init__(self, n, **kwargs):
        super().__init__(**kwargs)
        self.n = n
    def __len__(self):
        return self.n
    def __getitem__(self, i):
        x = np.full((2, 1), float(i), "float32")
        return x, 3 * x + 1

class Spread(keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        print(epoch, f"{logs['loss']:.4f}")

for workers in (1, 2, 4):
    keras.utils.set_random_seed(8)
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
    model.compile(keras.optimizers.SGD(0.01), "mse")
    model.fit(Numbers(6, workers=workers), epochs=3, verbose=0, callbacks=[Spread()])
    print(workers, np.round(model.get_weights()[0].ravel(), 4), model.evaluate(Numbers(6, workers=workers), verbose=0) < 50)
model.fit(Numbers(12, workers=3, max_queue_size=2), epochs=2, verbose=0, callbacks=[Spread()], steps_per_epoch=6)
print(model.predict(Numbers(2, workers=2), verbose=0).shape)
