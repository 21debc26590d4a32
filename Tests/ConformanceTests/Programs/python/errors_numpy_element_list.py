# A list where one number goes.
import numpy as np

def work():
    a = np.zeros(3)
    a[0] = [1, 2]

print('start')
work()
