import keras
from keras import layers

stack = [layers.Dense(3, activation="relu"), layers.Conv1D(2, 3, dilation_rate=2), layers.LSTM(4, dropout=0.1), layers.BatchNormalization(momentum=0.8), layers.Embedding(7, 2), layers.MaxPooling1D(2), layers.Flatten(), layers.Dropout(0.3, seed=5), layers.MultiHeadAttention(2, 8), layers.LayerNormalization(epsilon=1e-6), layers.GRU(2, reset_after=False), layers.Activation("gelu"), layers.UpSampling1D(3), layers.TimeDistributed(layers.Dense(2)), layers.Bidirectional(layers.LSTM(2)), layers.Normalization(), layers.Concatenate(axis=1), layers.Lambda(lambda t: t + 1, output_shape=(3,)), layers.ConvLSTM1D(2, 3), layers.Softmax(axis=1)]
for l in stack:
    cfg = l.get_config()
    print(type(l).__name__, len(cfg), list(cfg)[3:9])
    if not isinstance(l, layers.Lambda):
        again = type(l).from_config(cfg)
        print("  ", again.get_config() == cfg, again.name, again.built)
s = keras.saving.serialize_keras_object(stack[0])
print(s)
print(keras.layers.deserialize(s).activation.__name__)
print(layers.serialize(stack[6]))
try:
    keras.layers.deserialize({"class_name": "Densee", "config": {}})
except Exception as e:
    print(type(e).__name__, e)
try:
    layers.Dense.from_config({"unit": 3})
except Exception as e:
    print(type(e).__name__, e)
try:
    keras.saving.deserialize_keras_object({"class_name": "Dense"})
except Exception as e:
    print(type(e).__name__, e)
