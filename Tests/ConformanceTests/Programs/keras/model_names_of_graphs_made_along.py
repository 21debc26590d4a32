# every graph takes a number, also those that Keras makes along the way
import keras, numpy as np
from keras import layers
def nxt(t):
    a=keras.Input((2,)); print(t, keras.Model(a,a*2).name)
nxt(0)
s=keras.Sequential([keras.Input((4,)),layers.Dense(5),layers.Dropout(.3,seed=3),layers.Dense(1)]); nxt("seq")
s.compile("adam","mse"); s.fit(np.ones((4,4)),np.ones((4,1)),verbose=0); nxt("fit")
s.save("a.keras"); nxt("save"); s.save_weights("a.weights.h5"); nxt("savew")
c=keras.models.clone_model(s); nxt("clone"); c.load_weights("a.weights.h5"); nxt("loadw")
c.predict(np.ones((1,4)),verbose=0); nxt("predict")
r=keras.models.load_model("a.keras"); nxt("load")
inner=keras.Sequential([keras.Input((4,)),layers.Dense(3)],name="inner")
nxt("inner")
a=keras.Input((4,)); m=keras.Model(a,layers.Dense(1)(layers.concatenate([inner(a),inner(a*2)]))); nxt("nested")
c=keras.models.clone_model(m); nxt("clone nested")
m.save("b.keras"); r=keras.models.load_model("b.keras"); nxt("load nested")
u=keras.Sequential([layers.Dense(2)]); nxt("unbuilt"); u(np.ones((1,3))); nxt("called"); c=keras.models.clone_model(u); nxt("clone unb")

