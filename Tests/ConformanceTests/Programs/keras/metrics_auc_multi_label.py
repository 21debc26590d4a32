import numpy as np
import keras

rng = np.random.default_rng(8)
y = rng.integers(0, 2, size=(40, 3))
p = np.clip(y * 0.4 + rng.random((40, 3)) * 0.6, 0, 1).astype("float32")

for options in [
    dict(),
    dict(curve="PR"),
    dict(curve="PRGAIN"),
    dict(summation_method="minoring"),
    dict(summation_method="majoring", num_thresholds=20),
    dict(multi_label=True, num_labels=3),
    dict(multi_label=True, num_labels=3, label_weights=[1.0, 2.0, 0.5]),
    dict(multi_label=True, num_labels=3, curve="PR"),
    dict(thresholds=[0.2, 0.5, 0.8]),
]:
    try:
        m = keras.metrics.AUC(**options)
        m.update_state(y, p)
        m.update_state(y[:10], p[:10], sample_weight=np.linspace(0, 1, 10)[:, None] * np.ones((1, 3)) if not options.get("multi_label") else None)
        print(options, round(float(m.result()), 5))
    except Exception as e:
        print(options, type(e).__name__, e)
m = keras.metrics.AUC(multi_label=True)
m.update_state(y, p)
print(m.true_positives.shape, [v.name for v in m.variables])
m.reset_state()
print(float(m.result()))
logits = keras.metrics.AUC(from_logits=True)
logits.update_state([0, 1, 1, 0], [-2.0, 3.0, -0.5, 0.1])
print(float(logits.result()))
for bad in [dict(curve="ABC"), dict(num_thresholds=1), dict(thresholds=[0.5, 1.5]), dict(summation_method="other")]:
    try:
        keras.metrics.AUC(**bad)
    except ValueError as e:
        print("ValueError:", e)
