import keras
from keras import layers

words = keras.Input((None,), dtype="int32", name="words")
emb = layers.Embedding(5000, 32, mask_zero=True, name="embed")(words)
seq, h, c = layers.LSTM(16, return_sequences=True, return_state=True, name="enc")(emb)
att = layers.MultiHeadAttention(num_heads=2, key_dim=8, name="self_attention")(seq, seq)
res = layers.Add(name="residual")([seq, att])
norm = layers.LayerNormalization(name="norm")(res)
pooled = layers.GlobalAveragePooling1D(name="pool")(norm)
joined = layers.concatenate([pooled, h, c], name="join")
out = layers.Dense(1, name="out")(joined)
model = keras.Model(words, out, name="reader")
model.summary()
model.summary(line_length=110)
model.summary(positions=[0.4, 0.6, 0.75, 1.0], line_length=100)
model.summary(layer_range=["enc", "norm"])
cell = keras.Sequential([keras.Input((5, 3)), layers.RNN([layers.LSTMCell(4), layers.GRUCell(2)]), layers.Dense(1)])
cell.summary()
td = keras.Sequential([keras.Input((5, 8, 8, 1)), layers.TimeDistributed(layers.Conv2D(2, 3)), layers.TimeDistributed(layers.Flatten()),
                       layers.Bidirectional(layers.GRU(4, return_sequences=True), merge_mode="sum"), layers.Dense(2)])
td.summary()
