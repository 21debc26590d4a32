# A callback that stops at the smallest loss, and one that changes the rate by table
import numpy as np
import keras


class EarlyStoppingAtMinLoss(keras.callbacks.Callback):
    def __init__(self, patience=0):
        super().__init__()
        self.patience = patience
        self.best_weights = None

    def on_train_begin(self, logs=None):
        self.wait = 0
        self.stopped_epoch = 0
        self.best = np.inf

    def on_epoch_end(self, epoch, logs=None):
        current = logs.get("loss")
        if np.less(current, self.best):
            self.best = current
            self.wait = 0
            self.best_weights = self.model.get_weights()
        else:
            self.wait += 1
            if self.wait >= self.patience:
                self.stopped_epoch = epoch
                self.model.stop_training = True
                print("Restoring model weights from the end of the best epoch.")
                self.model.set_weights(self.best_weights)

    def on_train_end(self, logs=None):
        if self.stopped_epoch > 0:
            print(f"Epoch {self.stopped_epoch + 1}: early stopping")


class RateTable(keras.callbacks.Callback):
    TABLE = [(2, 0.05), (4, 0.5), (6, 3.0)]

    def on_epoch_begin(self, epoch, logs=None):
        lr = self.model.optimizer.learning_rate
        for at, value in self.TABLE:
            if at == epoch:
                self.model.optimizer.learning_rate = value
                print(f"\nEpoch {epoch}: Learning rate is {float(np.array(value)):6.4f}.")


def get_model():
    model = keras.Sequential()
    model.add(keras.layers.Dense(1))
    model.compile(optimizer=keras.optimizers.RMSprop(learning_rate=0.1), loss="mean_squared_error", metrics=["mean_absolute_error"])
    return model


keras.utils.set_random_seed(31)
x = np.random.rand(64, 6)
y = x.sum(axis=1, keepdims=True)
model = get_model()
model.fit(x, y, batch_size=32, epochs=12, verbose=0, callbacks=[EarlyStoppingAtMinLoss(), RateTable()])
res = model.evaluate(x, y, verbose=0, return_dict=True)
print({k: round(v, 4) for k, v in res.items()})
