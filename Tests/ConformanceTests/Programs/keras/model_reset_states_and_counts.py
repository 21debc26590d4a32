import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(6)
m = keras.Sequential([keras.Input((4, 2), batch_size=2), layers.LSTM(3, stateful=True, name="memory"), layers.Dense(1)])
x = np.random.rand(2, 4, 2)
a = m.predict(x, batch_size=2, verbose=0).ravel()
b = m.predict(x, batch_size=2, verbose=0).ravel()
m.get_layer("memory").reset_states()
c = m.predict(x, batch_size=2, verbose=0).ravel()
print(np.round(a, 4), np.round(b, 4), np.array_equal(a, c))
m.layers[0].reset_state()
print([np.round(np.asarray(s), 3).tolist() for s in m.layers[0].states])
print(m.count_params(), len(m.weights), [v.path for v in m.layers[0].non_trainable_variables])
try:
    m.predict(np.random.rand(3, 4, 2), batch_size=3, verbose=0)
except Exception as e:
    print(type(e).__name__, str(e).split("\n")[0][:140])
try:
    m.reset_states()
except AttributeError as e:
    print(e)
m.summary()
