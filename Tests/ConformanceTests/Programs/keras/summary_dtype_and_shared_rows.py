import keras
from keras import layers

ids = keras.Input((None,), dtype="int32", name="ids")
emb = layers.Embedding(50, 8, mask_zero=True, name="emb")
enc = layers.Bidirectional(layers.LSTM(4, return_sequences=True), name="bi")
h = enc(emb(ids))
att = layers.MultiHeadAttention(2, 4, name="mha")
y = att(h, h)
y = layers.Add(name="plus")([h, y])
y = layers.LayerNormalization(name="ln")(y)
seq_out = layers.TimeDistributed(layers.Dense(3), name="tags")(y)
pooled = layers.GlobalAveragePooling1D(name="mean")(y)
m = keras.Model(ids, {"tags": seq_out, "topic": layers.Dense(2, name="topic")(pooled)})
m.summary()
print(m.output_shape, m.count_params())
for l in m.layers:
    print(l.name, l.supports_masking, l.compute_dtype, l.trainable)
