import numpy as np
import keras
from keras import layers, ops

EMBEDDING_SIZE = 5


class RecommenderNet(keras.Model):
    def __init__(self, num_users, num_movies, embedding_size, **kwargs):
        super().__init__(**kwargs)
        self.num_users = num_users
        self.user_embedding = layers.Embedding(
            num_users, embedding_size, embeddings_initializer="he_normal",
            embeddings_regularizer=keras.regularizers.l2(1e-6),
        )
        self.user_bias = layers.Embedding(num_users, 1)
        self.movie_embedding = layers.Embedding(
            num_movies, embedding_size, embeddings_initializer="he_normal",
            embeddings_regularizer=keras.regularizers.l2(1e-6),
        )
        self.movie_bias = layers.Embedding(num_movies, 1)

    def call(self, inputs):
        user_vector = self.user_embedding(inputs[:, 0])
        user_bias = self.user_bias(inputs[:, 0])
        movie_vector = self.movie_embedding(inputs[:, 1])
        movie_bias = self.movie_bias(inputs[:, 1])
        dot_user_movie = ops.tensordot(user_vector, movie_vector, 2)
        x = dot_user_movie + user_bias + movie_bias
        return ops.nn.sigmoid(x)


keras.utils.set_random_seed(43)
raw_users = np.random.choice([101, 205, 333, 478], 80)
user2encoded = {x: i for i, x in enumerate(np.unique(raw_users).tolist())}
users = np.array([user2encoded[int(u)] for u in raw_users])
movies = np.random.randint(0, 7, 80)
ratings = np.random.uniform(0.5, 5.0, 80)
y = (ratings - ratings.min()) / (ratings.max() - ratings.min())
x = np.stack([users, movies], axis=1)
print(user2encoded, x.shape, x.dtype)
model = RecommenderNet(len(user2encoded), 7, EMBEDDING_SIZE)
model.compile(loss=keras.losses.BinaryCrossentropy(), optimizer=keras.optimizers.Adam(learning_rate=0.01))
history = model.fit(x=x[:64], y=y[:64], batch_size=16, epochs=3, verbose=1, validation_data=(x[64:], y[64:]))
top = model.predict(np.array([[2, m] for m in range(7)]), verbose=0).flatten()
print(top.argsort()[-3:][::-1], top.round(4))
model.summary()
