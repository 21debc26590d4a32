# oracle: jax+tf
import numpy as np
import tensorflow as tf
import keras
from keras import layers

chars = layers.StringLookup(vocabulary=list("abcde"), mask_token=None)
ids = chars(tf.constant(list("badx")))
print(ids)
back = layers.StringLookup(vocabulary=chars.get_vocabulary(), invert=True, mask_token=None)
print(back(ids))
print([c.decode() for c in back(ids).numpy()])
print(np.array(chars(np.array(["a", "e"]))))
try:
    back(np.array([1, 2]))
except TypeError as e:
    print("TypeError:", str(e).splitlines()[2])
labels = layers.StringLookup(output_mode="one_hot", num_oov_indices=0)
labels.adapt(["no", "yes", "yes"])
ds = tf.data.Dataset.from_tensor_slices((np.arange(3.0), ["yes", "no", "yes"])).map(lambda x, y: (x, labels(y))).batch(2)
for x, y in ds:
    print(x.numpy(), y.numpy(), y.dtype.name)
print(labels.get_vocabulary())
ints = layers.IntegerLookup(vocabulary=[5, 7])
print(ints(tf.constant([7, 5, 1])), np.array(ints(np.array([[7], [9]]))))
text = tf.data.Dataset.from_tensor_slices(["a b", "b b c"]).batch(2)
tv = layers.TextVectorization(output_mode="count")
tv.adapt(text)
for row in text.map(tv):
    print(row.numpy(), tv.get_vocabulary())
