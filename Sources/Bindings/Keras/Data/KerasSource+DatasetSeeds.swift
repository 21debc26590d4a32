extension KerasSource {
  static let datasetSeedsModule = "_tensorflow_random"

  /// The order in which a dataset shuffles: TensorFlow's Philox streams (Salmon et al. 2011) and the
  /// way it draws from its buffer.
  static let datasetSeeds = #"""
import random as _random
from keras.config import _dataset_seed

_state = {"seed": None, "draws": None, "version": 0}


def set_seed(seed):
    _state["seed"] = int(seed)
    _state["draws"] = _random.Random(int(seed))
    _state["version"] = _dataset_seed()[1]


def pair(seed):
    """The two seeds of an operation that is given one, or none."""
    whole, version = _dataset_seed()
    if version != _state["version"]:
        set_seed(whole)
    whole = _state["seed"]
    if whole is None and seed is None:
        return _random.getrandbits(31), _random.getrandbits(31)
    if whole is None:
        return 87654321, int(seed)
    own = _state["draws"].randint(0, 2 ** 31 - 1) if seed is None else int(seed)
    return (0, 2 ** 31 - 1) if whole == 0 and own == 0 else (whole, own)


def philox(key, counter):
    mask = 0xFFFFFFFF
    counter = [0, 0, counter & mask, counter >> 32 & mask]
    while True:
        c = list(counter)
        k = [key & mask, key >> 32 & mask]
        for _ in range(10):
            a, b = 0xD2511F53 * c[0], 0xCD9E8D57 * c[2]
            c = [b >> 32 ^ c[1] ^ k[0], b & mask, a >> 32 ^ c[3] ^ k[1], a & mask]
            k = [k[0] + 0x9E3779B9 & mask, k[1] + 0xBB67AE85 & mask]
        yield from c
        for i in range(4):
            counter[i] = counter[i] + 1 & mask
            if counter[i]:
                break


def shuffled(items, size, draws):
    buffer = []
    rest = iter(items)
    isOpen = True
    while True:
        while isOpen and len(buffer) < size:
            try:
                buffer.append(next(rest))
            except StopIteration:
                isOpen = False
        if not buffer:
            return
        place = next(draws) % len(buffer)
        item = buffer[place]
        buffer[place] = buffer[0]
        del buffer[0]
        yield item

"""#
}
