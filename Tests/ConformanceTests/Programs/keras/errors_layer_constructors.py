# Options that a layer refuses, each in its own words.
import keras
from keras import layers


def attempt(make):
    try:
        print("made", make())
    except Exception as e:
        print(type(e).__name__ + ":", e)


attempt(lambda: layers.Dense("ten"))
attempt(lambda: layers.Dense(4.0))
attempt(lambda: layers.Conv2D(32.5, 3))
attempt(lambda: layers.Conv2D(8, (3, 3, 3)))
attempt(lambda: layers.Conv1D(4, 3, strides=2, dilation_rate=2))
attempt(lambda: layers.Conv2D(6, 3, groups=4))
attempt(lambda: layers.MaxPooling2D((2, 0)))
attempt(lambda: layers.Dropout(1.5))
attempt(lambda: layers.Dropout("half"))
attempt(lambda: layers.GaussianNoise(-1))
attempt(lambda: layers.Dropout(0.5, seed=keras.random.SeedGenerator))
attempt(lambda: layers.Embedding(0, 4))
attempt(lambda: layers.Embedding(10, "4"))
attempt(lambda: layers.Reshape((-1, -1)))
attempt(lambda: layers.Permute((0, 1)))
attempt(lambda: layers.RepeatVector(2.0))
attempt(lambda: layers.ZeroPadding2D((1, 2, 3)))
attempt(lambda: layers.Cropping2D(-1))
attempt(lambda: layers.UpSampling1D("2"))
attempt(lambda: layers.LSTM(0))
attempt(lambda: layers.LSTM(4, dropuot=0.2))
attempt(lambda: layers.GRU("4"))
attempt(lambda: layers.Bidirectional(layers.LSTM(2), merge_mode="add"))
attempt(lambda: layers.TimeDistributed(3))
attempt(lambda: layers.MultiHeadAttention(0, 3))
attempt(lambda: layers.Attention(score_mode="general"))
attempt(lambda: layers.BatchNormalization(axis="last"))
attempt(lambda: layers.LayerNormalization(axis="last"))
attempt(lambda: layers.GroupNormalization(groups=0))
attempt(lambda: layers.Dot(axes=(1, 2, 3)))
attempt(lambda: layers.LeakyReLU(-0.1))
attempt(lambda: layers.ReLU(max_value=-1))
attempt(lambda: layers.Dense(3, activation="reluu"))
attempt(lambda: layers.Dense(3, kernel_initializer="he"))
attempt(lambda: layers.Dense(3, kernel_regularizer="l3"))
attempt(lambda: layers.Dense(3, unit=3))
attempt(lambda: layers.Dense(3, name="a/b"))
attempt(lambda: layers.Dense(3, dtype="float23"))
attempt(lambda: layers.Dense(3))
