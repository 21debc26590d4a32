import numpy as np
import keras

class Spy(keras.callbacks.Callback):
    def set_params(self, params):
        super().set_params(params)
        print("params", params)
    def set_model(self, model):
        super().set_model(model)
        print("model", model.name)
    def on_train_begin(self, logs=None):
        print("train begin", logs)
    def on_epoch_begin(self, epoch, logs=None):
        print("epoch begin", epoch, logs)
    def on_test_begin(self, logs=None):
        print("test begin", logs)
    def on_test_end(self, logs=None):
        print("test end", {k: round(float(v), 4) for k, v in logs.items()})
    def on_train_end(self, logs=None):
        print("train end", {k: round(float(v), 4) for k, v in logs.items()})
    def on_predict_batch_end(self, batch, logs=None):
        print("predicted", batch, logs["outputs"].shape)

keras.utils.set_random_seed(1)
m = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)], name="spied")
m.compile("sgd", "mse", metrics=["mae"])
x, y = np.ones((10, 2)), np.zeros((10, 1))
s = Spy()
m.fit(x, y, epochs=1, batch_size=5, validation_data=(x[:4], y[:4]), callbacks=[s], verbose=0)
m.evaluate(x, y, batch_size=4, callbacks=[s], verbose=0)
m.predict(x, batch_size=6, callbacks=[s], verbose=0)
print(s.params, s.model is m)
print(keras.callbacks.Callback().model, keras.callbacks.Callback().params)
