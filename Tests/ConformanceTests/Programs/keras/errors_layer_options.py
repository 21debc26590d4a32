import numpy as np
import keras
from keras import layers
def t(f):
    try:
        f(); print("fine")
    except Exception as e:
        print(type(e).__name__ + ":", e)
x = np.ones((2, 8, 8, 3), "float32")
t(lambda: layers.Conv2D(0, 3)); t(lambda: layers.Conv2D(4, 0)); t(lambda: layers.Conv2D(4, (1, 2, 3))); t(lambda: layers.Conv2D(4, 3, strides=0)); t(lambda: layers.Conv2D(4, 3, padding="full"))
t(lambda: layers.Conv2D(4, 3, groups=3)); t(lambda: layers.Conv2D(4, 3, groups=2)(x)); t(lambda: layers.Conv2D(4, 3, strides=2, dilation_rate=2)); t(lambda: layers.Conv2D(4, 9)(x)); t(lambda: layers.Conv2D(4, 3)(x[0]))
t(lambda: layers.Conv2D(4, 3, data_format="nchw")); t(lambda: layers.Conv1D(4, 3)(x)); t(lambda: layers.Conv2DTranspose(2, 3, strides=2, output_padding=2)); t(lambda: layers.MaxPooling2D(9)(x)); t(lambda: layers.MaxPooling2D((2, 2, 2)))
t(lambda: layers.AveragePooling2D(2, padding="full")(x)); t(lambda: layers.GlobalAveragePooling2D()(x[0])); t(lambda: layers.UpSampling2D((1, 2, 3))); t(lambda: layers.UpSampling2D(2, interpolation="cubic")(x)); t(lambda: layers.ZeroPadding2D((1, 2, 3))); t(lambda: layers.ZeroPadding2D("a")); t(lambda: layers.ZeroPadding1D((1, 2, 3)))
t(lambda: layers.Cropping2D(5)(x)); t(lambda: layers.Cropping2D(-1)); t(lambda: layers.Cropping1D(4)(x[0])); t(lambda: layers.Cropping3D((1, 2))); t(lambda: layers.Cropping2D(((1, 2, 3), 1)))
t(lambda: layers.Dense(-2)); t(lambda: layers.Dense(2.5)); t(lambda: layers.Dense("3")); t(lambda: layers.Dense(2)(np.ones(3))); t(lambda: layers.Dense(2, activation="rel")); t(lambda: layers.Dense(2, kernel_initializer="glorot")); t(lambda: layers.Dense(2, units=3)); t(lambda: layers.Dense(2, foo=1)); t(lambda: layers.Dense()); t(lambda: layers.Dense(2, kernel_regularizer="l3")); t(lambda: layers.Dense(2, kernel_constraint="maxnorm"))
t(lambda: layers.Embedding(0, 2)); t(lambda: layers.Embedding(5, 2.0)); t(lambda: layers.Dropout(1.5)); t(lambda: layers.Dropout("a")); t(lambda: layers.GaussianNoise(-1)); t(lambda: layers.SpatialDropout2D(.2)(x[0]))
t(lambda: layers.Reshape((5,))(x)); t(lambda: layers.Reshape((-1, -1))(x)); t(lambda: layers.Permute((0, 1))); t(lambda: layers.Permute((2, 1))(x)); t(lambda: layers.RepeatVector(2.5)); t(lambda: layers.RepeatVector(2)(x)); t(lambda: layers.BatchNormalization(axis=7)(x)); t(lambda: layers.LayerNormalization(axis=5)(x)); t(lambda: layers.LayerNormalization(axis="a")); t(lambda: layers.GroupNormalization(2)(x)); t(lambda: layers.GroupNormalization(5)(x)); t(lambda: layers.UnitNormalization(axis=9)(x)); t(lambda: layers.BatchNormalization(synchronized=True))
t(lambda: layers.LSTM(-1)); t(lambda: layers.LSTM(2)(np.ones((2, 3)))); t(lambda: layers.GRU(2, use_cudnn="yes")); t(lambda: layers.ReLU(max_value=-1)); t(lambda: layers.LeakyReLU(-0.1)); t(lambda: layers.Softmax()(np.ones((2, 3)), mask=np.ones((2, 4)))); t(lambda: layers.Concatenate()(x)); t(lambda: layers.Concatenate()([x, x[:, :4]])); t(lambda: layers.Add()([x])); t(lambda: layers.Add()([x, np.ones((2, 8, 8, 2))])); t(lambda: layers.Subtract()([x, x, x])); t(lambda: layers.Dot(axes=1)(x)); t(lambda: layers.Dot(axes="a")); t(lambda: layers.Dot(axes=(1, 2))([x[:, 0], x[:, :5, 0]])); t(lambda: layers.Dense(3)(None)); t(lambda: layers.Dense(3)("abc")); t(lambda: layers.Dense(3)([x, x])); t(lambda: layers.Activation("relu")())
