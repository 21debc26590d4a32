import numpy as np
from sklearn.model_selection import (train_test_split, KFold, StratifiedKFold, ShuffleSplit, StratifiedShuffleSplit, LeaveOneOut, LeavePOut,
    GroupKFold, TimeSeriesSplit, RepeatedKFold, GroupShuffleSplit, LeaveOneGroupOut, PredefinedSplit, ParameterGrid, ParameterSampler, RepeatedStratifiedKFold)
X = np.arange(20).reshape(10, 2)
y = np.array([0, 0, 0, 0, 1, 1, 1, 1, 1, 1])
a, b, c, d = train_test_split(X, y, test_size=0.3, random_state=1)
print(a[:, 0], b[:, 0], c, d)
print(train_test_split(list("abcdefgh"), test_size=2, random_state=3))
print(train_test_split(y, stratify=y, test_size=0.5, random_state=0), train_test_split(X[:, 0], shuffle=False))
for s in (KFold(5), KFold(3, shuffle=True, random_state=2), StratifiedKFold(2), StratifiedKFold(2, shuffle=True, random_state=5), ShuffleSplit(2, test_size=0.2, random_state=0), StratifiedShuffleSplit(2, test_size=4, random_state=1), TimeSeriesSplit(3), RepeatedKFold(n_splits=2, n_repeats=2, random_state=4), TimeSeriesSplit(3, test_size=2, gap=1)):
    print(s, s.get_n_splits(X, y))
    for tr, te in s.split(X, y):
        print("  ", tr, te)
groups = [1, 1, 2, 2, 3, 3, 3, 4, 4, 4]
for s in (GroupKFold(2), LeaveOneGroupOut(), GroupShuffleSplit(2, random_state=0)):
    print(s)
    for tr, te in s.split(X, y, groups):
        print("  ", te)
print(len(list(LeaveOneOut().split(X))), len(list(LeavePOut(2).split(X[:4]))))
print([te.tolist() for _, te in PredefinedSplit([0, 1, -1, 1]).split()])
print(list(ParameterGrid({"a": [1, 2], "b": ["x"]})), len(ParameterGrid([{"p": [1, 2, 3]}, {"q": [4]}])))
print(list(ParameterSampler({"lr": [0.1, 0.01, 0.001], "n": [1, 2]}, n_iter=3, random_state=0)))
for f in (lambda: train_test_split(X, y[:5]), lambda: train_test_split(X, test_size=1.5), lambda: train_test_split(X, test_size=11), lambda: list(KFold(11).split(X)), lambda: KFold(1), lambda: list(StratifiedKFold(7).split(X, y)), lambda: KFold(3, random_state=1), lambda: train_test_split(X, y, stratify=[0] + [1] * 9), lambda: train_test_split(), lambda: KFold("3"), lambda: train_test_split(X, test_size=0.0), lambda: list(GroupKFold(9).split(X, y, groups))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
