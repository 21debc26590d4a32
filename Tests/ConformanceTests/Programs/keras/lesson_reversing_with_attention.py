# reversing sequences with an encoder, a decoder and attention
import numpy as np
import keras
from keras import layers, ops

keras.utils.set_random_seed(5)
vocab, length, units = 8, 5, 16
START = vocab
src = np.random.randint(1, vocab, size=(64, length))
tgt = src[:, ::-1]
dec_in = np.concatenate([np.full((64, 1), START), tgt[:, :-1]], axis=1)

enc_inputs = keras.Input((None,), dtype="int32", name="source")
e = layers.Embedding(vocab + 1, units, mask_zero=True)(enc_inputs)
enc_seq, state = layers.GRU(units, return_sequences=True, return_state=True, name="encoder")(e)
dec_inputs = keras.Input((None,), dtype="int32", name="target")
d = layers.Embedding(vocab + 1, units)(dec_inputs)
dec_seq = layers.GRU(units, return_sequences=True, name="decoder")(d, initial_state=state)
context, scores = layers.Attention(name="attention")([dec_seq, enc_seq], return_attention_scores=True)
out = layers.Dense(vocab + 1, activation="softmax")(layers.Concatenate()([dec_seq, context]))
model = keras.Model([enc_inputs, dec_inputs], out)
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
h = model.fit({"source": src, "target": dec_in}, tgt, epochs=3, batch_size=16, verbose=2)
model.summary()
look = keras.Model([enc_inputs, dec_inputs], scores)
a = look.predict([src[:1], dec_in[:1]], verbose=0)
print(a.shape, a.sum(axis=-1).round(3))


def decode(sequence):
    result = [START]
    for _ in range(length):
        p = model.predict([sequence[None], np.array([result])], verbose=0)
        result.append(int(p[0, -1].argmax()))
    return result[1:]


print(src[0], decode(src[0]))
