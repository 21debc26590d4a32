# Splitting data: train_test_split and the splitters.
import numpy as np
from sklearn.model_selection import train_test_split, KFold, StratifiedKFold, ShuffleSplit, StratifiedShuffleSplit, LeaveOneOut, GroupKFold, TimeSeriesSplit, RepeatedKFold, StratifiedGroupKFold, LeavePGroupsOut, LeaveOneGroupOut, LeavePOut, cross_val_score, GroupShuffleSplit, ParameterGrid
X, y = np.arange(20).reshape(10, 2), np.array([0, 0, 0, 0, 0, 0, 1, 1, 1, 1])
print(*train_test_split(X, y, test_size=0.3, random_state=42), sep="\n")
print([len(p) for p in train_test_split(X, y, test_size=4, train_size=3, random_state=0)], train_test_split(list("abcdef"), test_size=0.5, shuffle=False), [p.tolist() for p in train_test_split(y, stratify=y, test_size=0.5, random_state=1)], train_test_split(range(5), random_state=3))
g = np.array([1, 1, 2, 2, 3, 3, 4, 4, 4, 4])
for s in (KFold(3), KFold(3, shuffle=True, random_state=1), StratifiedKFold(2), StratifiedKFold(2, shuffle=True, random_state=0), ShuffleSplit(2, test_size=0.3, random_state=0), StratifiedShuffleSplit(2, test_size=0.5, random_state=0), GroupKFold(2), TimeSeriesSplit(3), TimeSeriesSplit(2, gap=1, test_size=2, max_train_size=4), RepeatedKFold(n_splits=2, n_repeats=2, random_state=0), LeaveOneGroupOut(), LeavePGroupsOut(3), GroupShuffleSplit(1, test_size=0.5, random_state=0), StratifiedGroupKFold(2)):
    print(s, s.get_n_splits(X, y, g), [(a.tolist(), b.tolist()) for a, b in s.split(X, y, g)][:2])
print(LeaveOneOut().get_n_splits(X), LeavePOut(2).get_n_splits(X), list(ParameterGrid({"a": [1, 2], "b": [True]})))
for f in (lambda: train_test_split(X, y[:5]), lambda: train_test_split(X, test_size=1.5), lambda: train_test_split(X, test_size=0.9, train_size=0.9), lambda: train_test_split(), lambda: train_test_split(X, y, stratify=np.arange(10)), lambda: KFold(1), lambda: KFold(3, random_state=1), lambda: list(KFold(20).split(X)), lambda: list(StratifiedKFold(7).split(X, y)), lambda: KFold("3"), lambda: train_test_split(X, test_size="x"), lambda: train_test_split([1], test_size=0.5), lambda: train_test_split(X, shuffle=False, stratify=y), lambda: list(GroupKFold(9).split(X, y, g)), lambda: list(GroupKFold(2).split(X, y)), lambda: list(TimeSeriesSplit(20).split(X)), lambda: list(StratifiedKFold(2).split(X, y + 0.5)), lambda: train_test_split(X, test_size=0), lambda: train_test_split(X, foo=1), lambda: list(LeaveOneGroupOut().split(X, y, np.ones(10)))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
