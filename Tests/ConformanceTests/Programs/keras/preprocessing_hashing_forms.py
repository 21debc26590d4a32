# oracle: jax+tf
# Hashing words and numbers into bins, crossing two columns.
import numpy as np
import keras
from keras import layers

words = np.array([["A"], ["B"], ["C"], ["D"], ["E"]])
print(np.array(layers.Hashing(num_bins=3)(words)).ravel())
print(np.array(layers.Hashing(num_bins=3, mask_value="")(np.array([["A"], ["B"], [""], ["C"]]))).ravel())
print(np.array(layers.Hashing(num_bins=3, salt=[133, 137])(words)).ravel(), np.array(layers.Hashing(num_bins=8, salt=5)(words)).ravel())
print(np.array(layers.Hashing(num_bins=4)(np.array([[1], [2], [3], [1000000]]))).ravel())
for mode in ("int", "one_hot", "multi_hot", "count"):
    layer = layers.Hashing(num_bins=4, output_mode=mode)
    out = layer(words if mode in ("int", "one_hot") else words.reshape(1, 5))
    print(mode, out.shape, np.array(out).tolist())
cross = layers.HashedCrossing(num_bins=5)
feat1 = np.array(["A", "B", "A", "B", "A"])
feat2 = np.array([101, 101, 101, 102, 102])
print(np.array(cross((feat1, feat2))))
print(np.array(layers.HashedCrossing(num_bins=5, output_mode="one_hot")((feat1, feat2))))
print(layers.Hashing(num_bins=3, salt=7).get_config()["salt"], cross.get_config()["num_bins"])
for make in (lambda: layers.Hashing(), lambda: layers.Hashing(num_bins=0), lambda: layers.Hashing(num_bins=2, salt="x"),
             lambda: layers.Hashing(num_bins=2, output_mode="hot"), lambda: layers.Hashing(num_bins=2, dtype="float32"),
             lambda: cross((feat1,)), lambda: cross(feat1), lambda: layers.HashedCrossing(num_bins=2, output_mode="count"),
             lambda: layers.Hashing(num_bins=3, salt=[1, 2, 3])):
    try:
        print(np.array(make()).shape)
    except Exception as error:
        print(type(error).__name__, str(error)[:220])
