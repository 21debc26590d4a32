import numpy as np
import keras

inputs = keras.Input((5,), name="features")
model = keras.Model(inputs, keras.layers.Dense(2, name="answer")(inputs), name="small")
print(model(np.ones((1, 5))).shape)
try:
    model(np.ones((4, 6)))
except Exception as e:
    print(type(e).__name__ + ":", e)
try:
    model({"feature": np.ones((4, 5))})
except Exception as e:
    print(type(e).__name__ + ":", e)
model.predict(np.ones((4, 6)), verbose=0)
