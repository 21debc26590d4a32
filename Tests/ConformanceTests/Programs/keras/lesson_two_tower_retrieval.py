# retrieval with two towers
import numpy as np
import keras
from keras import layers, ops


class TwoTower(keras.Model):
    def __init__(self, users, items, dim=4, **kwargs):
        super().__init__(**kwargs)
        self.user = keras.Sequential([layers.Embedding(users, dim), layers.Dense(dim)], name="user_tower")
        self.item = keras.Sequential([layers.Embedding(items, dim), layers.Dense(dim)], name="item_tower")
        self.loss_fn = keras.losses.CategoricalCrossentropy(from_logits=True)

    def call(self, data):
        return {"user": self.user(data["user"]), "item": self.item(data["item"])}

    def compute_loss(self, x=None, y=None, y_pred=None, sample_weight=None, training=True):
        scores = ops.matmul(y_pred["user"], ops.transpose(y_pred["item"]))
        return self.loss_fn(ops.eye(ops.shape(scores)[0]), scores)


keras.utils.set_random_seed(12)
users, items = 10, 15
u = np.random.randint(0, users, 64)
i = (u + np.random.randint(0, 3, 64)) % items
model = TwoTower(users, items)
model.compile(optimizer=keras.optimizers.Adagrad(0.5))
h = model.fit({"user": u, "item": i}, epochs=4, batch_size=16, verbose=2)
vectors = model.item.predict(np.arange(items), verbose=0)
query = model.user.predict(np.array([3]), verbose=0)
scores = (query @ vectors.T)[0]
best = np.argsort(-scores)[:3]
print(best, scores[best].round(3))
values, index = ops.top_k(ops.convert_to_tensor(scores), 3)
print(np.array(index).tolist() == best.tolist(), np.round(np.array(values), 3))
out = model({"user": u[:2], "item": i[:2]})
print({k: v.shape for k, v in out.items()}, model.count_params())
