extension VM {
  /// `heapq.merge`, which takes from its sources only what it yields.
  static let heapMergeSource = #"""
    def merge(*iterables, key=None, reverse=False):
        waiting = []
        for order, iterable in enumerate(iterables):
            source = iter(iterable)
            for value in source:
                waiting.append([value if key is None else key(value), order, value, source])
                break
        while waiting:
            best = waiting[0]
            for entry in waiting[1:]:
                if best[0] < entry[0] if reverse else entry[0] < best[0]:
                    best = entry
            if len(waiting) == 1:
                yield best[2]
                yield from best[3]
                return
            yield best[2]
            for value in best[3]:
                best[0] = value if key is None else key(value)
                best[2] = value
                break
            else:
                waiting.remove(best)


    merge.__module__ = "heapq"
    """#
}
