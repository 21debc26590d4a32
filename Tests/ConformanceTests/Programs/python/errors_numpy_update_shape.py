# An update of another length.
import numpy as np

def work():
    a = np.zeros(3)
    a += np.ones(4)

print('start')
work()
