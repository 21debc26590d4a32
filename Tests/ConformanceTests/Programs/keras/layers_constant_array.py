import numpy as np, keras
from keras import layers
c=keras.initializers.Constant(np.array([1.,2.,3.],'float32')); print(c((3,)), c((2,3))); print(c.get_config())
l=layers.Dense(3,bias_initializer=c); l.build((None,2)); print(l.bias.numpy())
matrix = np.arange(6, dtype="float32").reshape(3, 2)
e = layers.Embedding(3, 2, embeddings_initializer=keras.initializers.Constant(matrix), trainable=False)
print(e(np.array([1, 2])), e.get_config()["embeddings_initializer"])
again = layers.Embedding.from_config(e.get_config()); again.build(None); print(again.embeddings.numpy())
try: c((4,))
except Exception as x: print(type(x).__name__, x)
m = keras.Sequential([layers.Input((1,), dtype="int32"), e]); m2 = keras.models.clone_model(m); print(m2.get_weights()); print(keras.models.model_from_json(m.to_json()).get_weights())
print(keras.initializers.Constant(2.5)((2,)), keras.initializers.get({"class_name": "Constant", "config": {"value": 3}})((1,)))
