import numpy as np
import keras
from keras import layers


class CharacterTable:
    def __init__(self, chars):
        self.chars = sorted(set(chars))
        self.char_indices = dict((c, i) for i, c in enumerate(self.chars))
        self.indices_char = dict((i, c) for i, c in enumerate(self.chars))

    def encode(self, C, num_rows):
        x = np.zeros((num_rows, len(self.chars)))
        for i, c in enumerate(C):
            x[i, self.char_indices[c]] = 1
        return x

    def decode(self, x, calc_argmax=True):
        if calc_argmax:
            x = x.argmax(axis=-1)
        return "".join(self.indices_char[x] for x in x)


keras.utils.set_random_seed(7)
ctable = CharacterTable("0123456789+ ")
questions, expected, seen = [], [], set()
while len(questions) < 60:
    a, b = np.random.randint(0, 100, 2)
    key = tuple(sorted((a, b)))
    if key in seen:
        continue
    seen.add(key)
    q = f"{a}+{b}"
    questions.append((q + " " * (5 - len(q)))[::-1])
    expected.append(str(a + b) + " " * (3 - len(str(a + b))))
print("Total questions:", len(questions), repr(questions[0]), repr(expected[0]))
x = np.zeros((60, 5, 12), dtype=bool)
y = np.zeros((60, 3, 12), dtype=bool)
for i in range(60):
    x[i] = ctable.encode(questions[i], 5)
    y[i] = ctable.encode(expected[i], 3)
model = keras.Sequential()
model.add(layers.Input((5, 12)))
model.add(layers.LSTM(16))
model.add(layers.RepeatVector(3))
model.add(layers.LSTM(16, return_sequences=True))
model.add(layers.Dense(12, activation="softmax"))
model.compile(loss="categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
model.summary()
for epoch in range(2):
    h = model.fit(x, y, batch_size=20, epochs=1, validation_data=(x[:10], y[:10]), verbose=0)
    print(epoch, {k: round(v[0], 4) for k, v in h.history.items()})
guess = np.argmax(model.predict(x[:1], verbose=0), axis=-1)
print(ctable.decode(x[0])[::-1], ctable.decode(y[0]), repr(ctable.decode(guess[0], calc_argmax=False)))
