import keras
from keras import layers

table = [
    (layers.Dense(5), (None, 3)),
    (layers.Conv1D(4, 3, padding="causal"), (None, 10, 2)),
    (layers.Conv2D(6, (3, 5), strides=(2, 1)), (None, 32, 32, 3)),
    (layers.Conv2DTranspose(2, 3, strides=2, padding="same"), (None, 7, 7, 4)),
    (layers.MaxPooling1D(3), (None, 10, 4)),
    (layers.GlobalMaxPooling3D(keepdims=True), (None, 2, 3, 4, 5)),
    (layers.LSTM(8, return_sequences=True, return_state=True), (None, 6, 3)),
    (layers.Bidirectional(layers.GRU(4)), (None, 6, 3)),
    (layers.Embedding(10, 4), (None, 7)),
    (layers.Flatten(), (None, 3, 4)),
    (layers.Reshape((-1, 2)), (None, 6)),
    (layers.Permute((2, 1)), (None, 3, 5)),
    (layers.RepeatVector(3), (None, 4)),
    (layers.UpSampling2D((2, 3)), (None, 4, 4, 1)),
    (layers.ZeroPadding2D(((1, 0), (2, 2))), (None, 4, 4, 1)),
    (layers.Cropping1D((1, 2)), (None, 9, 2)),
    (layers.TimeDistributed(layers.Dense(2)), (None, 5, 3)),
    (layers.Concatenate(axis=1), [(None, 2, 3), (None, 4, 3)]),
    (layers.Dot(axes=2), [(None, 2, 3), (None, 4, 3)]),
]
for layer, shape in table:
    try:
        print(f"{type(layer).__name__:20s}{str(shape):32s}{layer.compute_output_shape(shape)}")
    except Exception as e:
        print(type(layer).__name__, type(e).__name__, str(e)[:100])
