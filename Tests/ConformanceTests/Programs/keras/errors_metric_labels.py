import numpy as np
from keras import metrics

m = metrics.Precision()
m.update_state([0, 1, 1], [0.2, 0.9, 0.3])
print(float(m.result()))
for make in [
    lambda: metrics.Precision(thresholds=1.5),
    lambda: metrics.AUC(num_thresholds=1),
    lambda: metrics.F1Score(average="mean"),
    lambda: metrics.MeanIoU(),
    lambda: metrics.CategoricalAccuracy(top=3),
]:
    try:
        make()
    except Exception as error:
        print(type(error).__name__, error)
metrics.F1Score()([0, 1, 1], [0.2, 0.9, 0.3])
