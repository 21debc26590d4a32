# Few frauds among many payments: class weights, counts and metrics at a threshold.
import csv
import io
import numpy as np
import keras

keras.utils.set_random_seed(19)
rng = np.random.default_rng(8)
lines = ["time,v1,v2,amount,class"]
for i in range(120):
    fraud = int(i % 12 == 5)
    lines.append(f"{i},{rng.normal(fraud * 2):.3f},{rng.normal():.3f},{abs(rng.normal(50 + 80 * fraud, 20)):.2f},{fraud}")
features, targets = [], []
for k, line in enumerate(csv.reader(io.StringIO("\n".join(lines)))):
    if k == 0:
        print("HEADER:", ",".join(line))
        continue
    features.append([float(v) for v in line[:-1]])
    targets.append([int(line[-1])])
    if k == 1:
        print("EXAMPLE FEATURES:", features[-1])
features, targets = np.array(features, dtype="float32"), np.array(targets, dtype="uint8")
print("features.shape:", features.shape, "targets.shape:", targets.shape)
num_val = int(len(features) * 0.2)
train_features, train_targets = features[:-num_val], targets[:-num_val]
val_features, val_targets = features[-num_val:], targets[-num_val:]
counts = np.bincount(train_targets[:, 0])
print("Number of positive samples in training data: {} ({:.2f}% of total)".format(
    counts[1], 100 * float(counts[1]) / len(train_targets)))
weight_for_0, weight_for_1 = 1.0 / counts[0], 1.0 / counts[1]
mean = np.mean(train_features, axis=0)
train_features -= mean
val_features -= mean
std = np.std(train_features, axis=0)
train_features /= std
val_features /= std
model = keras.Sequential([
    keras.Input(shape=train_features.shape[1:]), keras.layers.Dense(16, activation="relu"),
    keras.layers.Dropout(0.3), keras.layers.Dense(8, activation="relu"),
    keras.layers.Dense(1, activation="sigmoid")])
metrics = [keras.metrics.FalseNegatives(name="fn"), keras.metrics.FalsePositives(name="fp"),
           keras.metrics.TrueNegatives(name="tn"), keras.metrics.TruePositives(name="tp"),
           keras.metrics.Precision(name="precision"), keras.metrics.Recall(name="recall")]
model.compile(optimizer=keras.optimizers.Adam(1e-2), loss="binary_crossentropy", metrics=metrics)
callbacks = [keras.callbacks.ModelCheckpoint("fraud_model_at_epoch_{epoch}.keras")]
class_weight = {0: weight_for_0, 1: weight_for_1}
model.fit(train_features, train_targets, batch_size=32, epochs=3, verbose=2, callbacks=callbacks,
          validation_data=(val_features, val_targets), class_weight=class_weight)
import os
print(sorted(f for f in os.listdir(".") if f.endswith(".keras")))
again = keras.saving.load_model("fraud_model_at_epoch_3.keras")
print([round(v, 3) for v in again.evaluate(val_features, val_targets, verbose=0)])
