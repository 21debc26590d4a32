# Every layer can be made again from what it says of itself.
import numpy as np
import keras
from keras import layers

made = [
    layers.Dense(3, "relu", kernel_initializer="he_normal", bias_regularizer="l1"), layers.Conv1D(4, 3, padding="causal", dilation_rate=2),
    layers.Conv2D(2, (3, 1), strides=(1, 2), use_bias=False), layers.Conv2DTranspose(2, 3, strides=2, output_padding=1),
    layers.SeparableConv1D(3, 2), layers.DepthwiseConv2D(3), layers.MaxPooling1D(3, strides=1), layers.AveragePooling2D((2, 3), padding="same"),
    layers.GlobalMaxPooling1D(keepdims=True), layers.AdaptiveAveragePooling1D(4), layers.BatchNormalization(axis=1, momentum=0.9, center=False),
    layers.LayerNormalization(axis=(1, 2), epsilon=1), layers.GroupNormalization(2), layers.UnitNormalization(axis=-1), layers.RMSNormalization(),
    layers.Dropout(0.3, seed=4), layers.GaussianNoise(1), layers.AlphaDropout(0.1), layers.SpatialDropout1D(0.2), layers.Masking(mask_value=-1),
    layers.Reshape((2, -1)), layers.Permute((2, 1)), layers.RepeatVector(3), layers.UpSampling2D(2, interpolation="bilinear"),
    layers.ZeroPadding2D(((1, 0), (0, 2))), layers.Cropping1D(2), layers.Add(), layers.Concatenate(axis=1), layers.Dot(axes=(1, 2), normalize=True),
    layers.ReLU(max_value=6), layers.LeakyReLU(0.1), layers.PReLU(shared_axes=[1]), layers.ELU(2.0), layers.Softmax(axis=1), layers.Activation("tanh"),
    layers.Attention(use_scale=True), layers.AdditiveAttention(dropout=0.1), layers.MultiHeadAttention(2, 4, attention_axes=(1,)),
    layers.GRU(3, reset_after=False, return_sequences=True), layers.LSTMCell(2), layers.Identity(), layers.Flatten("channels_first"),
]
for layer in made:
    config = layer.get_config()
    again = type(layer).from_config(config)
    same = again.get_config() == config
    shown = {k: v for k, v in config.items() if isinstance(v, (int, float, str, tuple, list)) and k not in ("name", "trainable", "dtype")}
    print(type(layer).__name__, same, shown)
data = keras.layers.serialize(made[0])
print(sorted(data), data["class_name"], data["module"])
back = keras.layers.deserialize(data)
print(back, back.activation.__name__, back.kernel_initializer.__class__.__name__)
