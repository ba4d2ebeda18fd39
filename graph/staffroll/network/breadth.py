"""How many ties each person is from many people at once: up to 64 searches by breadth together, a bit for each.

A word of 64 bits stands for each person, bit b of it for the search b; one pass over the ties takes all searches a
step further (M. Then et al., The more the merrier: efficient multi-source graph traversal, Proc. VLDB Endowment 8,
449-460, 2014).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

SEARCHES = 64  # at once

Bits = NDArray[np.uint64]
Rows = NDArray[np.int64]

_CHUNK = 1 << 20  # entries of a matrix that are looked at together: some ten megabytes


def waves(steps: Sequence[sp.csr_array], start: Bits) -> Iterator[Bits]:
    """Yield for each distance from 1 on which searches reach each person there, until none reaches anybody new.

    `start` holds the bit of each search where it starts. A step to the next distance goes through the matrices of
    `steps` one after the other: through the ties of people, or from people to works and from works to people.
    """
    seen, wave = start.copy(), start
    while True:
        for step in steps:
            wave = _spread(step, wave)
        wave = wave & ~seen
        if not wave.any():
            return
        seen |= wave
        yield wave


def started(size: int, rows: Rows, bits: Rows) -> Bits:
    """Return the bits of searches that start in these rows."""
    start = np.zeros(size, dtype=np.uint64)
    start[rows] = np.uint64(1) << bits.astype(np.uint64)
    return start


def each_search(wave: Bits) -> NDArray[np.int64]:
    """Return how many people each search reaches in a wave."""
    bits = np.unpackbits(wave.astype("<u8").view(np.uint8).reshape(-1, 8), axis=1, bitorder="little")
    return np.asarray(bits.sum(axis=0, dtype=np.int64))


def _spread(matrix: sp.csr_array, wave: Bits) -> Bits:
    """Return for each row the bits of all its columns."""
    reached = np.zeros(matrix.shape[0], dtype=np.uint64)
    filled = np.flatnonzero(np.diff(matrix.indptr))
    begins = matrix.indptr[filled].astype(np.int64)
    start = 0
    while start < len(filled):
        stop = max(int(np.searchsorted(begins, begins[start] + _CHUNK)), start + 1)
        end = begins[stop] if stop < len(begins) else matrix.nnz
        bits = wave[matrix.indices[begins[start] : end]]
        reached[filled[start:stop]] = np.bitwise_or.reduceat(bits, begins[start:stop] - begins[start])
        start = stop
    return reached


def counted(steps: Sequence[sp.csr_array], sources: Rows) -> NDArray[np.int64]:
    """Return for each source (row) how many people are how far from it: column d holds those at distance d + 1."""
    size, furthest = steps[-1].shape[0], 0
    found: list[list[NDArray[np.int64]]] = []
    for start in range(0, len(sources), SEARCHES):
        some = sources[start : start + SEARCHES]
        numbers = [each_search(wave)[: len(some)] for wave in waves(steps, started(size, some, np.arange(len(some))))]
        found.append(numbers)
        furthest = max(furthest, len(numbers))
    table = np.zeros((len(sources), furthest), dtype=np.int64)
    for place, numbers in enumerate(found):
        for distance, number in enumerate(numbers):
            table[place * SEARCHES : place * SEARCHES + len(number), distance] = number
    return table
