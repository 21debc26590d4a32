# oracle: jax+tf
import numpy as np
from keras.layers import TextVectorization

docs = ["Keep it simple, keep it short!", "Short words; simple thoughts.", "It works"]
tv = TextVectorization(ngrams=2)
tv.adapt(docs)
print(tv.get_vocabulary()[:8])
tf = TextVectorization(output_mode="tf_idf", max_tokens=6)
tf.adapt(docs)
print(np.array(tf(["keep it short", "it it works"])).round(4))
plain = TextVectorization(standardize=None, split=None)
plain.adapt(["new york", "los angeles", "new york"])
print(plain.get_vocabulary(), np.array(plain(["los angeles", "paris"])))
low = TextVectorization(standardize="lower", split="character", output_sequence_length=5)
low.adapt(["abc", "aab"])
print(low.get_vocabulary(), np.array(low(["Cab!", "aaaaaaa"])))
strip = TextVectorization(standardize="strip_punctuation")
strip.adapt(["A, a. B?"])
print(strip.get_vocabulary())
padded = TextVectorization(max_tokens=8, output_mode="multi_hot", pad_to_max_tokens=True)
padded.adapt(docs)
print(np.array(padded(["simple words"])).shape)
own = TextVectorization(vocabulary=["sun", "moon"], output_mode="count")
print(np.array(own(["sun sun star", "moon"])), own.get_config()["output_mode"])
print(np.array(own(np.array([["sun moon"]]))))
cfg = tv.get_config()
print({k: cfg[k] for k in ("max_tokens", "standardize", "split", "ngrams", "output_mode", "ragged")})
batch = TextVectorization(output_sequence_length=3)
for part in (["one two"], ["two three three"]):
    batch.update_state(part)
batch.finalize_state()
print(batch.get_vocabulary(), np.array(batch(["three one four two"])))
