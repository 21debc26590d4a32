# oracle: jax+tf
import numpy as np
import keras
from keras import layers

ages = np.array([[3.0], [17.5], [18.0], [42.0], [90.0]])
bins = layers.Discretization(bin_boundaries=[18, 30, 65])
print(np.array(bins(ages)).ravel(), bins.bin_boundaries)
for mode in ("one_hot", "multi_hot", "count"):
    print(mode, np.array(layers.Discretization(bin_boundaries=[18, 30, 65], output_mode=mode)(ages)).astype(int).tolist())
learned = layers.Discretization(num_bins=3, epsilon=0.01)
learned.adapt(np.array([1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0]))
print([round(float(b), 3) for b in learned.bin_boundaries], np.array(learned([1.5, 5.0, 8.5])))
two_d = np.array([[-1.5, 1.0, 3.4, 0.5], [0.0, 3.0, 1.3, 0.0]])
print(np.array(layers.Discretization(bin_boundaries=[0.0, 1.0, 2.0])(two_d)))
codes = layers.IntegerLookup()
codes.adapt(np.array([[10], [20], [20], [10], [30], [0]]))
encoder = layers.CategoryEncoding(num_tokens=codes.vocabulary_size(), output_mode="one_hot")
print(codes.get_vocabulary(), np.array(encoder(codes([[10], [20], [50], [60], [0]]))))
for f in (lambda: layers.Discretization(), lambda: layers.Discretization(num_bins=-1), lambda: layers.Discretization(bin_boundaries=[1.0], num_bins=2),
          lambda: layers.Discretization(bin_boundaries=[1.0], output_mode="bins"), lambda: layers.CategoryEncoding(output_mode="one_hot"),
          lambda: layers.CategoryEncoding(num_tokens=3, output_mode="hot"), lambda: layers.CategoryEncoding(num_tokens=3)([[5]]),
          lambda: layers.CategoryEncoding(num_tokens=3)([0, 1], count_weights=[1.0, 2.0]), lambda: layers.HashedCrossing(num_bins=2)(("a",)),
          lambda: layers.HashedCrossing(num_bins=2, output_mode="x"), lambda: layers.Hashing(2, salt="s"), lambda: layers.Hashing(2, output_mode="one")):
    try:
        print(np.array(f()))
    except Exception as e:
        print(type(e).__name__, str(e)[:170])
