# classes of a lesson that derive from finished losses, metrics, callbacks, optimizers …
import numpy as np, keras
from keras import ops
class MyMean(keras.metrics.Mean):
    def update_state(self, y_true, y_pred, sample_weight=None):
        super().update_state(ops.abs(y_true-y_pred), sample_weight=sample_weight)
class Wrapped(keras.metrics.MeanMetricWrapper):
    def __init__(self, name="wr", dtype=None, k=2.):
        super().__init__(fn=lambda t,p,k: ops.abs(t-p)*k, name=name, dtype=dtype, k=k)
class PosPrecision(keras.metrics.Precision):
    def update_state(self, y_true, y_pred, sample_weight=None):
        return super().update_state(1-y_true, 1-y_pred, sample_weight)
    def result(self):
        return super().result()*100
class ScaledMSE(keras.losses.MeanSquaredError):
    def __init__(self, s=2., **kw):
        super().__init__(**kw); self.s=s
    def call(self, y_true, y_pred):
        return self.s*super().call(y_true,y_pred)
class NoisySGD(keras.optimizers.SGD):
    def update_step(self, gradient, variable, learning_rate):
        super().update_step(gradient*2, variable, learning_rate)
class HalfLR(keras.optimizers.schedules.ExponentialDecay):
    def __call__(self, step):
        return super().__call__(step)*.5
class MyL2(keras.regularizers.L2):
    def __call__(self,x): return 2*super().__call__(x)
class MyInit(keras.initializers.Constant):
    def __call__(self, shape, dtype=None): return super().__call__(shape,dtype)+1
class ES(keras.callbacks.EarlyStopping):
    def on_epoch_end(self, epoch, logs=None):
        print("es", epoch, sorted(logs)); super().on_epoch_end(epoch, logs)
class LRS(keras.callbacks.LearningRateScheduler):
    def __init__(self): super().__init__(lambda e, lr: lr*.9)
class CK(keras.callbacks.ModelCheckpoint):
    def on_epoch_end(self, epoch, logs=None):
        super().on_epoch_end(epoch, logs); print("ck", epoch, self.best if self.save_best_only else None)
class MyConstraint(keras.constraints.MaxNorm):
    def __call__(self,w): return super().__call__(w)*.5
keras.utils.set_random_seed(1)
X=np.random.rand(20,3); y=(X.sum(1,keepdims=True)>1.5)*1.
m=keras.Sequential([keras.Input((3,)),keras.layers.Dense(2,kernel_regularizer=MyL2(.01),kernel_initializer=MyInit(.1),kernel_constraint=MyConstraint(1.)),keras.layers.Dense(1,activation="sigmoid")])
m.compile(NoisySGD(HalfLR(.1,5,.5),momentum=.5),ScaledMSE(3.,name="smse"),metrics=[MyMean(name="mm"),Wrapped(),PosPrecision(name="pp"),"mae"])
h=m.fit(X,y,epochs=3,batch_size=5,verbose=2,callbacks=[ES(monitor="loss",patience=1),CK("a.weights.h5",save_weights_only=True,monitor="loss",save_best_only=True)])
print([x.name for x in m.metrics], float(m.optimizer.learning_rate))
m.compile(NoisySGD(.1),"mse"); m.fit(X,y,epochs=2,verbose=2,callbacks=[LRS()])
a=MyMean(); a.update_state(np.array([1.,2.]),np.array([2.,4.])); print(a.name,float(a.result()),a.get_config(),a)
print(Wrapped().get_config()["name"], ScaledMSE().get_config(), NoisySGD().get_config()["name"], NoisySGD().name)
print(ScaledMSE().name, ScaledMSE().reduction, HalfLR(.1,5,.5).get_config())
class L1(keras.losses.Loss):
    def call(self,a,b): return ops.abs(a-b)
print(L1().name,L1().name,L1(name="q").name,L1(reduction="sum")(np.ones(3),np.zeros(3)), L1().get_config())
try: L1(reduction="avg")
except Exception as e: print(type(e).__name__, str(e)[:60])
class M1(keras.metrics.Metric):
    def update_state(self,a,b,sample_weight=None): pass
    def result(self): return 3.
print(M1().name, M1().name, M1()([1],[2]), M1().variables)
