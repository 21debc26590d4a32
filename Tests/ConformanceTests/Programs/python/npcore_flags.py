import numpy as np
a = np.arange(4.)
b = np.broadcast_to(a, (2,4))
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def s():
    b[0,0]=1
t(s)
a.flags.writeable=False
print(a.flags)
def s(): a[0]=1
t(s)
def s():
    global a
    a += 1
t(s)
t(lambda: a.fill(0)); t(lambda: a.sort()); t(lambda: np.add(1,2,out=a)); t(lambda: np.add.at(a,[0],1)); t(lambda: np.put(a,[0],1)); t(lambda: np.copyto(a,1))
t(lambda: np.random.shuffle(a)); t(lambda: a.partition(1)); t(lambda: np.place(a,a>0,1)); t(lambda: np.fill_diagonal(a.reshape(2,2),1))
v=a[1:]; print(v.flags.writeable, a.copy().flags.writeable, a.flags['C_CONTIGUOUS'], a.flags.owndata, v.flags.owndata)
a.setflags(write=True); a[0]=7; print(a)
x = np.frombuffer(b"abcd", dtype=np.uint8); print(x.flags.writeable)
t(lambda: x.fill(0))
print(a.view().flags.c_contiguous)
d=np.diagonal(np.eye(3)); print(d.flags.writeable)
print(np.ones((2,3)).T.flags)
