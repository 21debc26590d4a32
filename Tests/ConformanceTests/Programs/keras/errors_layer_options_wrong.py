from keras import layers

for make in (
    lambda: layers.Dense(-3),
    lambda: layers.Dense("10"),
    lambda: layers.Dense(2.5),
    lambda: layers.Dropout(1.5),
    lambda: layers.Dropout("0.2"),
    lambda: layers.Embedding(0, 4),
    lambda: layers.LSTM(0),
    lambda: layers.LSTM(4, dropout=2.0).dropout,
    lambda: layers.GRU(4, activation="tanhh"),
    lambda: layers.BatchNormalization(momentum="a").momentum,
    lambda: layers.LayerNormalization(axis="x"),
    lambda: layers.GaussianNoise(-0.1),
    lambda: layers.GaussianDropout(2),
    lambda: layers.SpatialDropout2D(0.2, data_format="last"),
    lambda: layers.LeakyReLU(negative_slope=None),
    lambda: layers.ReLU(max_value=-1),
    lambda: layers.Dot(axes="x"),
    lambda: layers.Add()([1, 2]),
    lambda: layers.Reshape(5),
    lambda: layers.Lambda(3),
    lambda: layers.RNN(3),
    lambda: layers.StackedRNNCells([layers.Dense(2)]),
    lambda: layers.EinsumDense("ab,bc", output_shape=4),
    lambda: layers.Dense(3, name=5),
    lambda: layers.Dense(3, name="a/b").name,
    lambda: layers.Dense(3, trainable="yes"),
    lambda: layers.Dense(3, dtype=7),
    lambda: layers.Dense(3, kernel_regularizer="l5"),
    lambda: layers.Dense(3, bias_constraint=lambda w: w).bias_constraint.__name__,
    lambda: layers.Dense(3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16),
):
    try:
        print("ok", make())
    except Exception as e:
        print(type(e).__name__, "-", e)
layers.InputLayer(shape=(3,), batch_shape=(None, 3))
