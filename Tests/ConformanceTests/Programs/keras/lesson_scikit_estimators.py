# a Keras model as a scikit-learn estimator
import numpy as np
import keras
from keras.wrappers import SKLearnClassifier, SKLearnRegressor
from sklearn.datasets import make_classification, make_regression
from sklearn.model_selection import train_test_split


def build(X, y, width=8):
    inputs = keras.Input(shape=X.shape[1:])
    h = keras.layers.Dense(width, activation="relu")(inputs)
    outputs = keras.layers.Dense(y.shape[1] if y.ndim > 1 else 1, activation="softmax")(h)
    model = keras.Model(inputs, outputs)
    model.compile("adam", "categorical_crossentropy")
    return model


keras.utils.set_random_seed(2)
X, y = make_classification(n_samples=80, n_features=6, n_informative=4, n_classes=3, random_state=1)
Xa, Xb, ya, yb = train_test_split(X, y, test_size=0.25, random_state=0)
clf = SKLearnClassifier(model=build, model_kwargs={"width": 16}, fit_kwargs={"epochs": 5, "verbose": 0})
clf.fit(Xa, ya)
print(type(clf).__name__, clf.classes_)
print(clf.predict(Xb)[:8])
print(round(clf.score(Xb, yb), 4))
print([round(v, 4) for v in clf.history_.history["loss"]])


def line(X, y):
    m = keras.Sequential([keras.Input(X.shape[1:]), keras.layers.Dense(1)])
    m.compile("sgd", "mse")
    return m


X, y = make_regression(n_samples=60, n_features=3, random_state=3)
reg = SKLearnRegressor(line, fit_kwargs={"epochs": 20, "verbose": 0})
reg.fit(X, y / 100)
print(reg.predict(X)[:3].round(4), round(reg.score(X, y / 100), 4))
print(reg.get_params()["fit_kwargs"])
