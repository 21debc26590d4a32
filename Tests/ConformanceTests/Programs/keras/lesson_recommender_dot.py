# A recommender of people and films: two embeddings, their biases and a dot product.
import numpy as np
import keras
from keras import layers, ops

keras.utils.set_random_seed(5)
rng = np.random.RandomState(3)
num_users, num_movies, size = 12, 9, 4
pairs = np.array([(u, m) for u in range(num_users) for m in range(num_movies) if (u * m) % 3 != 2], dtype="int32")
rating = 1 + ((pairs[:, 0] + pairs[:, 1]) % 5)
y = ((rating - rating.min()) / (rating.max() - rating.min())).astype("float32")
order = rng.permutation(len(pairs))
pairs, y = pairs[order], y[order]


class RecommenderNet(keras.Model):
    def __init__(self, num_users, num_movies, embedding_size, **kwargs):
        super().__init__(**kwargs)
        self.num_users = num_users
        self.user_embedding = layers.Embedding(
            num_users, embedding_size, embeddings_initializer="he_normal",
            embeddings_regularizer=keras.regularizers.l2(1e-6))
        self.user_bias = layers.Embedding(num_users, 1)
        self.movie_embedding = layers.Embedding(
            num_movies, embedding_size, embeddings_initializer="he_normal",
            embeddings_regularizer=keras.regularizers.l2(1e-6))
        self.movie_bias = layers.Embedding(num_movies, 1)

    def call(self, inputs):
        user_vector = self.user_embedding(inputs[:, 0])
        user_bias = self.user_bias(inputs[:, 0])
        movie_vector = self.movie_embedding(inputs[:, 1])
        movie_bias = self.movie_bias(inputs[:, 1])
        dot = ops.tensordot(user_vector, movie_vector, 2)
        x = dot + user_bias + movie_bias
        return ops.nn.sigmoid(x)


model = RecommenderNet(num_users, num_movies, size)
model.compile(loss=keras.losses.BinaryCrossentropy(), optimizer=keras.optimizers.Adam(learning_rate=0.01))
cut = int(0.9 * len(pairs))
history = model.fit(x=pairs[:cut], y=y[:cut], batch_size=16, epochs=3, verbose=2, validation_data=(pairs[cut:], y[cut:]))
model.summary()
seen = set(pairs[pairs[:, 0] == 2][:, 1].tolist())
unseen = [m for m in range(num_movies) if m not in seen]
asked = np.hstack(([[2]] * len(unseen), np.array(unseen)[:, None])).astype("int32")
scores = model.predict(asked, verbose=0).flatten()
print(unseen, np.round(scores, 3))
print([unseen[i] for i in scores.argsort()[-2:][::-1]])
