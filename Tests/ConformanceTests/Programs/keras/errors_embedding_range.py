import numpy as np
import keras
from keras import layers

for make in (
    lambda: layers.Embedding(0, 4)(np.array([[1]])),
    lambda: layers.Embedding("ten", 4)(np.array([[1]])),
    lambda: layers.Embedding(10, 4, input_length=5),
    lambda: layers.Embedding(10, 2, weights=[np.ones((9, 2))])(np.array([[1]])),
    lambda: layers.Embedding(10, 4)(np.array([[1.0, 2.0]])),
):
    try:
        print("shape", make().shape)
    except Exception as e:
        print(type(e).__name__ + ":", e)
print(layers.Embedding(3, 2, embeddings_initializer="ones")(np.array([[0, 2]])))
layers.Embedding(10, 4, input_dims=3)
