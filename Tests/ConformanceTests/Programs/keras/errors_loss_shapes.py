import numpy as np
from keras import losses

y = np.ones((4, 1), "float32")
p = np.ones((4, 3), "float32") / 3
for f, a, b in (
    (losses.CategoricalCrossentropy(), y, p),
    (losses.CategoricalCrossentropy(), np.ones((4, 2), "float32"), p),
    (losses.SparseCategoricalCrossentropy(), np.ones((4, 3), "int32"), p),
    (losses.BinaryCrossentropy(), np.ones((4, 2), "float32"), p),
    (losses.MeanSquaredError(), np.ones((4, 2), "float32"), p),
    (losses.MeanSquaredError(), np.ones((3, 3), "float32"), p),
    (losses.SparseCategoricalCrossentropy(), np.ones((5,), "int32"), p),
):
    try:
        print(f(a, b).shape)
    except Exception as e:
        print(type(f).__name__, type(e).__name__ + ":", e)
