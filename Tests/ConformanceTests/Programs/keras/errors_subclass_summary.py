import keras
from keras import layers


class Small(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(3)

    def call(self, x):
        return self.dense(x)


model = Small()
model.summary()
for look in (lambda: model.input_shape, lambda: model.output, lambda: model.inputs, lambda: model.weights):
    try:
        print(look())
    except Exception as e:
        print(type(e).__name__ + ":", e)
model.get_config()
