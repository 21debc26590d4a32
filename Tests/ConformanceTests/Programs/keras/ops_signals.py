# Waves and their spectrum.
import numpy as np
from keras import ops

t = ops.arange(8, dtype="float32") / 8
wave = ops.sin(2 * np.pi * t) + 0.5 * ops.cos(4 * np.pi * t)
real, imag = ops.rfft(wave)
print(ops.cast(ops.round(real * 100), "int32"), ops.cast(ops.round(imag * 100), "int32"))
back = ops.irfft((real, imag))
print(bool(ops.all(ops.abs(back - wave) < 1e-5)))
a, b = ops.fft((wave, ops.zeros_like(wave)))
print(ops.cast(ops.round(ops.sqrt(a * a + b * b) * 10), "int32"))
print(ops.extract_sequences(ops.arange(6), 3, 1))
print(ops.hanning(5), ops.bartlett(5))
print(ops.correlate(ops.array([1.0, 2.0, 3.0]), ops.array([0.0, 1.0]), mode="full"))
print(ops.cumsum(ops.arange(5)), ops.trapezoid(ops.array([0.0, 1.0, 4.0])))
