import numpy as np
import keras
from keras import layers

for layer in (layers.Dense(2), layers.Conv2D(2, 3), layers.LSTM(2), layers.Dropout(0.3), layers.BatchNormalization(), layers.Embedding(3, 2), layers.Flatten(), layers.Concatenate(), layers.Reshape((2, -1)), layers.Activation("tanh"), layers.Lambda(lambda x: x), layers.GaussianNoise(0.1), layers.ZeroPadding2D((1, 2)), layers.UpSampling2D(3), layers.RepeatVector(2), layers.Permute((2, 1)), layers.Masking(0.5), layers.TimeDistributed(layers.Dense(1)), layers.Bidirectional(layers.GRU(2)), layers.LeakyReLU(), layers.PReLU(), layers.ELU(0.5), layers.Softmax(), layers.Identity(), layers.SpatialDropout1D(0.2), layers.EinsumDense("ab,bc->ac", 4), layers.Cropping1D((1, 1)), layers.GlobalMaxPooling1D(), layers.AlphaDropout(0.1), layers.ActivityRegularization(l2=0.1)):
    print(repr(layer), layer.supports_masking, layer.trainable, layer.dtype, layer.input_spec)
    cfg = layer.get_config()
    print("  ", {k: v for k, v in cfg.items() if k not in ("name", "dtype", "function", "layer") and not isinstance(v, dict)})
