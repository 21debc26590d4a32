import numpy as np, keras
class F1(keras.metrics.Metric):
    def __init__(self, name="f1", **kw):
        super().__init__(name=name, **kw)
        self.p = keras.metrics.Precision(); self.r = keras.metrics.Recall()
        self.many=[keras.metrics.Mean(name="mm")]
        self.n = keras.Variable(0., trainable=False, name="nn")
    def update_state(self, yt, yp, sample_weight=None):
        self.p.update_state(yt, yp); self.r.update_state(yt, yp); self.n.assign_add(1.)
        self.many[0].update_state(yp)
    def result(self):
        a,b=self.p.result(),self.r.result()
        return 2*a*b/(a+b+1e-7)
m=F1()
m.update_state([0,1,1,1],[.2,.8,.9,.3]); print(float(m.result()))
print([v.path for v in m.variables])
m.reset_state(); print(float(m.result()), float(m.n))
keras.utils.set_random_seed(1)
X=np.random.rand(40,2); y=(X[:,0]>.5)*1
mo=keras.Sequential([keras.Input((2,)),keras.layers.Dense(1,activation="sigmoid")])
mo.compile("adam","binary_crossentropy",metrics=[F1()])
h=mo.fit(X,y,epochs=3,verbose=0); print(h.history)
print(mo.evaluate(X,y,verbose=0), float(mo.metrics[1].metrics[0].n) if hasattr(mo.metrics[1],"metrics") else "")
print([v.path for v in mo.metrics_variables])
