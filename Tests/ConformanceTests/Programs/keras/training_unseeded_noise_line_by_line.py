import numpy as np, keras, random
class D(keras.layers.Layer):
    def call(self, x, training=None):
        if training:
            r = keras.random.uniform((2,))
            print("draw", r)
            return x * r[0]
        return x
class Show(keras.callbacks.Callback):
    def on_train_batch_end(self, b, logs): print(b, "%.4f" % logs["loss"])
x=np.arange(24.).reshape(8,3)/10; y=np.ones((8,1))
def mk(**k):
    keras.utils.set_random_seed(1)
    i=keras.Input((3,)); o=keras.layers.Dense(1)(D()(i))
    m=keras.Model(i,o)
    m.compile("sgd","mse",**k); return m
m=mk(run_eagerly=True)
m.fit(x,y,epochs=1,batch_size=4,verbose=0,callbacks=[Show()], shuffle=False)
print(keras.random.uniform((2,)), random.random())
m=mk(jit_compile=False)
keras.random.uniform((2,))
m.fit(x,y,epochs=1,batch_size=4,verbose=0,callbacks=[Show()], shuffle=False)
print(keras.random.uniform((2,)), random.random())
i=keras.Input((4,4,1)); m=keras.Model(i,keras.layers.RandomZoom(.1)(i)); m.compile("sgd","mse"); print(m.jit_compile, [l.supports_jit for l in m.layers])
i=keras.Input((4,4,1)); m=keras.Model(i,keras.layers.RandomFlip()(i)); m.compile("sgd","mse"); print(m.jit_compile)
i=keras.Input((4,1)); m=keras.Sequential([i,keras.layers.LSTM(3)]); m.compile("sgd","mse"); print(m.jit_compile)
