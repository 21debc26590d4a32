import numpy as np
import keras
from keras import initializers as I

for init in (I.Zeros(), I.Ones(), I.Constant(0.3), I.RandomNormal(seed=1), I.RandomUniform(seed=2), I.TruncatedNormal(seed=3),
             I.GlorotNormal(seed=4), I.GlorotUniform(seed=5), I.HeNormal(seed=6), I.HeUniform(seed=7), I.LecunNormal(seed=8),
             I.LecunUniform(seed=9), I.Orthogonal(gain=0.5, seed=10), I.Identity(2.0), I.VarianceScaling(2.0, "fan_avg", "uniform", seed=11)):
    print(type(init).__name__, np.asarray(init((2, 2))).round(4).tolist())
    print("  ", init.get_config())
print(np.asarray(I.VarianceScaling(1.0, "fan_out", "untruncated_normal", seed=3)((3, 2))).round(4))
print(type(I.get("he_normal")).__name__, I.get("he_normal").get_config())
print(type(I.get({"class_name": "Constant", "config": {"value": 4.0}})).__name__)
try:
    I.get("he_norml")
except ValueError as e:
    print(e)
try:
    I.VarianceScaling(scale=-1.0)
except ValueError as e:
    print(e)


def diagonal(shape, dtype=None):
    return keras.ops.eye(shape[0], shape[1], dtype=dtype) * 0.5


class Stripes(keras.initializers.Initializer):
    def __init__(self, low=0.0, high=1.0):
        self.low, self.high = low, high

    def __call__(self, shape, dtype=None):
        row = [self.low if i % 2 == 0 else self.high for i in range(shape[-1])]
        return keras.ops.broadcast_to(keras.ops.convert_to_tensor(row, dtype=dtype), shape)

    def get_config(self):
        return {"low": self.low, "high": self.high}


d = keras.layers.Dense(3, kernel_initializer=diagonal, bias_initializer=Stripes(-1.0, 1.0))
d.build((None, 3))
print(d.kernel.numpy(), d.bias.numpy())
print(Stripes.from_config({"low": 2.0, "high": 3.0})((2, 2)))
stft = I.get(lambda shape, dtype: keras.ops.ones(shape))
print(callable(stft))
print(np.asarray(I.RandomNormal(mean=1.0, stddev=0.0)((2,))))
