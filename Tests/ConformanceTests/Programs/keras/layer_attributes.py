# What can be asked of a layer before and after it is built.
import numpy as np
import keras
from keras import layers

conv = layers.Conv2D(4, 3, strides=2, padding="same", activation="relu", name="conv")
print(conv.filters, conv.kernel_size, conv.strides, conv.padding, conv.dilation_rate, conv.groups, conv.data_format, conv.rank)
print(conv.activation.__name__, conv.use_bias, conv.kernel_initializer.__class__.__name__, conv.kernel_regularizer, conv.input_spec)
print(conv.built, conv.path, conv.weights, conv.trainable, conv.supports_masking, conv.dtype, conv.losses)
try:
    conv.kernel
except AttributeError as e:
    print(e)
conv.build((None, 8, 8, 3))
print(conv.built, conv.path, conv.input_spec, conv.kernel.path, conv.bias.shape, conv.kernel.trainable)
lstm = layers.LSTM(3, return_sequences=True, dropout=0.2, name="lstm")
print(lstm.units, lstm.return_sequences, lstm.return_state, lstm.stateful, lstm.go_backwards, lstm.unroll, lstm.dropout, lstm.recurrent_dropout)
print(lstm.cell, lstm.cell.units, lstm.state_size, lstm.cell.state_size, lstm.cell.output_size, lstm.states)
print(lstm.recurrent_activation.__name__, lstm.activation.__name__, lstm.unit_forget_bias)
bn = layers.BatchNormalization()
print(bn.gamma, bn.moving_mean, bn.axis, bn.momentum, bn.epsilon, bn.center, bn.scale)
both = layers.Bidirectional(layers.GRU(2, return_sequences=True))
print(both.forward_layer, both.backward_layer, both.return_sequences, both.merge_mode, both.stateful)
drop = layers.Dropout(0.25, noise_shape=(None, 1, 3), seed=7)
print(drop.rate, drop.noise_shape, drop.seed, drop.seed_generator.state, drop.built)
print(layers.Embedding(5, 2, mask_zero=True).input_dim, layers.MaxPooling2D(3).pool_size, layers.MaxPooling2D(3).strides)
mha = layers.MultiHeadAttention(2, 8, value_dim=4)
print(mha.num_heads, mha.key_dim, mha.value_dim, mha.dropout, mha.use_bias, mha.attention_axes)
dense = layers.Dense(2, activity_regularizer="l2")
dense(np.ones((2, 3), "float32"))
print(len(dense.losses), dense.activity_regularizer.__class__.__name__, dense.metrics, dense.dtype_policy)
print(keras.layers.InputSpec(shape=(None, 3)), layers.ReLU(max_value=6).max_value, layers.Softmax(axis=1).axis)
for name in ("kernels", "unit", "inputs", "weigths"):
    try:
        getattr(dense, name)
    except AttributeError as e:
        print(e)
