# oracle: jax+tf
import numpy as np
from keras.layers import CategoryEncoding, Hashing, HashedCrossing, IntegerLookup

ce = CategoryEncoding(num_tokens=4, output_mode="one_hot")
print(np.array(ce([3, 2, 0, 1])))
mh = CategoryEncoding(num_tokens=4)
print(np.array(mh([[0, 1], [0, 0], [1, 2], [3, 1]])))
cnt = CategoryEncoding(num_tokens=4, output_mode="count")
print(np.array(cnt([[0, 1], [0, 0]], count_weights=np.array([[0.1, 0.2], [0.1, 0.3]]))).round(2))
h = Hashing(num_bins=3)
print(np.array(h([["A"], ["B"], ["C"], ["D"], ["E"]])).ravel())
salted = Hashing(num_bins=3, salt=[133, 137])
print(np.array(salted([["A"], ["B"], ["C"], ["D"], ["E"]])).ravel())
masked = Hashing(num_bins=3, mask_value="")
print(np.array(masked([["A"], ["B"], [""]])).ravel())
cross = HashedCrossing(num_bins=5, output_mode="one_hot")
print(np.array(cross((np.array(["a", "b", "a"]), np.array([101, 102, 102])))))
ids = IntegerLookup(vocabulary=[12, 36], num_oov_indices=2)
print(np.array(ids([[12, 36, 1000], [37, 12, 5]])), ids.get_vocabulary())
inv = IntegerLookup(vocabulary=[12, 36], invert=True)
print(np.array(inv([1, 2, 0])))
try:
    CategoryEncoding(num_tokens=2, output_mode="one_hot")([2])
except ValueError as e:
    print("ValueError:", e)
try:
    Hashing(num_bins=0)
except ValueError as e:
    print("ValueError:", e)
