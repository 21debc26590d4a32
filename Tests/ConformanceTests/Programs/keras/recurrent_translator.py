import numpy as np
import keras
from keras import layers
keras.utils.set_random_seed(8)
n, T, V, D = 48, 5, 12, 16
src = np.random.randint(2, V, (n, T)); tgt = src[:, ::-1]
dec_in = np.concatenate([np.ones((n, 1), int), tgt[:, :-1]], 1)
e_in = keras.Input((None,), name="src"); d_in = keras.Input((None,), name="dst")
emb = layers.Embedding(V, D, name="emb")
eo, eh, ec = layers.LSTM(D, return_sequences=True, return_state=True, name="enc")(emb(e_in))
dec = layers.LSTM(D, return_sequences=True, return_state=True, name="dec")
do, _, _ = dec(emb(d_in), initial_state=[eh, ec])
ctx = layers.Attention()([do, eo])
h = layers.Concatenate()([do, ctx]); logits = layers.TimeDistributed(layers.Dense(V, activation="softmax"), name="probs")(h)
m = keras.Model([e_in, d_in], logits); m.summary()
m.compile(keras.optimizers.Adam(0.02), "sparse_categorical_crossentropy", metrics=["accuracy"])
hist = m.fit([src, dec_in], tgt, epochs=10, batch_size=16, verbose=0)
print([round(v, 3) for v in hist.history["loss"]][::3])
enc_model = keras.Model(e_in, [eo, eh, ec])
hi, ci = keras.Input((D,)), keras.Input((D,)); eoi = keras.Input((None, D))
o, h2, c2 = dec(emb(d_in), initial_state=[hi, ci]); p = m.get_layer("probs")(layers.Concatenate()([o, layers.Attention()([o, eoi])]))
step = keras.Model([d_in, eoi, hi, ci], [p, h2, c2])
eo_, h_, c_ = enc_model.predict(src[:1], verbose=0); tok = np.array([[1]]); res = []
for _ in range(T):
    pr, h_, c_ = step.predict([tok, eo_, h_, c_], verbose=0); tok = pr.argmax(-1); res.append(int(tok[0, 0]))
print(src[0].tolist(), len(res))
