import keras

for find in (
    lambda: keras.layers.core,
    lambda: keras.layers.Merge,
    lambda: keras.layers.merge,
    lambda: keras.optimizers.adam,
    lambda: keras.utils.np_utils,
    lambda: keras.backend.get_session,
    lambda: keras.losses.mse_loss,
    lambda: keras.models.Sequental,
    lambda: keras.layers.CuDNNLSTM,
    lambda: keras.ops.sine,
):
    try:
        find()
        print("found")
    except Exception as e:
        print(type(e).__name__ + ":", e)
from keras.layers.core import Dense
