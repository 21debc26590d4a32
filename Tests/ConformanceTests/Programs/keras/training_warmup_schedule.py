import numpy as np
import keras
from keras import ops


@keras.saving.register_keras_serializable()
class Noam(keras.optimizers.schedules.LearningRateSchedule):
    def __init__(self, d_model, warmup_steps=4):
        super().__init__()
        self.d_model = d_model
        self.warmup_steps = warmup_steps

    def __call__(self, step):
        step = ops.cast(step, "float32") + 1
        return ops.rsqrt(ops.cast(self.d_model, "float32")) * ops.minimum(ops.rsqrt(step), step * self.warmup_steps ** -1.5)

    def get_config(self):
        return {"d_model": self.d_model, "warmup_steps": self.warmup_steps}


s = Noam(16)
print([round(float(s(i)), 5) for i in range(8)])
keras.utils.set_random_seed(106)
x = np.random.rand(40, 3)
m = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
m.compile(keras.optimizers.Adam(s, beta_2=0.98, epsilon=1e-9), "mae")


class Show(keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        print(epoch, round(float(self.model.optimizer.learning_rate), 5), int(self.model.optimizer.iterations))


h = m.fit(x, x.sum(1), epochs=3, batch_size=10, verbose=0, callbacks=[Show()])
print([round(v, 4) for v in h.history["loss"]])
print(m.optimizer.get_config()["learning_rate"]["config"], m.optimizer.get_config()["learning_rate"]["class_name"])
