"""Projections as sparse matrices, a block of rows at a time: people tied by the works that they share.

The number of ties grows with the square of the works' teams, so that the projection of some million credits may not
fit into memory: `blocks` streams it, `projection` holds it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import networkx as nx
import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from staffroll.errors import one_of
from staffroll.network.affiliation import Affiliation
from staffroll.network.weights import WEIGHTS, Relate, newman_of_work

BLOCK = 1 << 20  # products of one block of rows at most, if no single row has more: some ten megabytes


@dataclass(frozen=True, eq=False)
class Block:
    """Ties of people from row `start` on with those of higher rows: `ties[i, j]` ties start + i and start + j."""

    start: int
    ties: sp.csr_array


def blocks(network: Affiliation, weight: str = "count", *, minimum: int = 1) -> Iterator[Block]:
    """Yield the ties of people who share at least `minimum` works, each tie once, in blocks of rows.

    Raises UnknownName for a weight that there is none of.
    """
    kind = one_of("weight", weight, WEIGHTS)
    left = network.matrix.astype(np.int32 if kind.of_work is None else np.float64)
    right = network.by_work.astype(left.dtype)
    if kind.of_work is not None:
        right = sp.diags_array(kind.of_work(network.team_sizes.astype(np.float64))) @ right
    for start, stop in spans(network):
        product = _above(left[start:stop] @ right, start)
        if minimum > 1:
            shared = product if kind.of_work is None else _above(network.matrix[start:stop] @ network.by_work, start)
            product.sort_indices()
            shared.sort_indices()
            product = where(product, shared.data >= minimum)
        if kind.of_pair is not None:
            product = _related(product, kind.of_pair, network, start)
        yield Block(start, product)


def projection(network: Affiliation, weight: str = "count", *, minimum: int = 1) -> sp.csr_array:
    """Return the ties of people by rows and columns of the network, each tie twice: a symmetric matrix.

    >>> from staffroll.columns import Columns, Agents, Works
    >>> from staffroll.network.affiliation import affiliation
    >>> import numpy as np
    >>> columns = Columns(np.array([0, 0, 1, 1, 2]), np.array([0, 1, 0, 1, 1]), np.zeros(5, dtype=int),
    ...                   Agents(("aya", "ken", "rin"), ("Aya", "Ken", "Rin"), np.ones(3, dtype=bool)),
    ...                   Works(("blue", "kites"), ("Blue", "Kites"), np.zeros(2), np.zeros(2), (), np.full(2, -1)),
    ...                   ("director",))
    >>> projection(affiliation(columns), "newman").toarray().tolist()
    [[0.0, 1.5, 0.5], [1.5, 0.0, 0.5], [0.5, 0.5, 0.0]]
    """
    above = upper(network, weight, minimum=minimum)
    return sp.csr_array(above + above.T)


def symmetric(network: Affiliation, *, minimum: int = 1) -> sp.csr_array:
    """Return how many works people share, `minimum` at least, each tie twice: `projection` with its rows sorted."""
    counts = (_between_two(product, start) for start, _, product in products(network))
    return _stacked(counts if minimum <= 1 else (where(count, count.data >= minimum) for count in counts), network)


def weighted_like(ties: sp.csr_array, network: Affiliation, *, minimum: int = 1) -> sp.csr_array:
    """Return the weights after Newman of these ties, which `symmetric` gave: a matrix that shares their places."""
    adds = newman_of_work(network.team_sizes.astype(np.float64))
    right = sp.csr_array(sp.diags_array(adds) @ network.by_work)
    weights = np.empty(ties.nnz)
    for start, stop in spans(network):
        part = _between_two(network.matrix[start:stop] @ right, start).data
        if minimum > 1:
            part = part[_between_two(network.matrix[start:stop] @ network.by_work, start).data >= minimum]
        weights[ties.indptr[start] : ties.indptr[stop]] = part
    return sp.csr_array((weights, ties.indices, ties.indptr), shape=ties.shape)


def products(network: Affiliation) -> Iterator[tuple[int, int, sp.csr_array]]:
    """Yield the works that people share in blocks of rows, as from which row to which, and everybody beside themselves.

    The rows are not sorted.
    """
    for start, stop in spans(network):
        yield start, stop, network.matrix[start:stop] @ network.by_work


def upper(network: Affiliation, weight: str = "count", *, minimum: int = 1) -> sp.csr_array:
    """Return the ties of people by rows and columns of the network, each tie once: what stands above the diagonal."""
    return _stacked((_placed(block, network) for block in blocks(network, weight, minimum=minimum)), network)


def graph_of(network: Affiliation, weight: str = "count", *, minimum: int = 1) -> nx.Graph[str]:
    """Return the projection as networkx holds it: IRIs as nodes with their `label`, `weight` on the edges."""
    named = network.of_rows
    iris = [named.iris[place] for place in network.people]
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from((iri, {"label": named.labels[place]}) for iri, place in zip(iris, network.people, strict=True))
    for block in blocks(network, weight, minimum=minimum):
        ties = block.ties.tocoo()
        graph.add_weighted_edges_from(
            (iris[block.start + row], iris[block.start + column], value)
            for row, column, value in zip(*ties.coords, ties.data.tolist(), strict=True)
        )
    return graph


def as_ones(matrix: sp.csr_array) -> sp.csr_array:
    """Return a matrix with 1.0 in place of each of its entries; it shares their places."""
    return sp.csr_array((np.ones(matrix.nnz), matrix.indices, matrix.indptr), shape=matrix.shape)


def rows_of(matrix: sp.csr_array) -> NDArray[Any]:
    """Return the row of each entry of a matrix, in the order of its data."""
    return np.repeat(np.arange(matrix.shape[0], dtype=matrix.indices.dtype), np.diff(matrix.indptr))


def entries(matrix: sp.csr_array, rows: NDArray[Any]) -> NDArray[np.int64]:
    """Return where the entries of these rows stand in a matrix's data, row after row."""
    starts, lengths = matrix.indptr[rows], np.diff(matrix.indptr)[rows]
    ends = np.cumsum(lengths)
    return np.asarray(np.arange(ends[-1] if len(ends) else 0) + np.repeat(starts - ends + lengths, lengths))


def neighbours(network: Affiliation, rows: NDArray[np.int64]) -> sp.csr_array:
    """Return to whom each of these people is tied, one line each in the order given, as ones."""
    product = network.matrix[rows] @ network.by_work
    ties = where(product, product.indices != rows[rows_of(product)])
    return as_ones(ties)


def where(ties: sp.csr_array, kept: NDArray[np.bool_]) -> sp.csr_array:
    """Return the matrix with only those entries that are kept."""
    indptr = np.searchsorted(np.flatnonzero(kept), ties.indptr).astype(ties.indices.dtype)
    return sp.csr_array((ties.data[kept], ties.indices[kept], indptr), shape=ties.shape)


def spans(network: Affiliation, rows: NDArray[np.int64] | None = None) -> Iterator[tuple[int, int]]:
    """Yield from which row to which each block goes, so that none takes more than BLOCK products.

    Of `rows` in the order given where there are any, else of all.
    """
    made = network.matrix @ network.team_sizes
    products = np.concatenate([[0], np.cumsum(made if rows is None else made[rows])])
    start, end = 0, len(products) - 1
    while start < end:
        stop = int(np.searchsorted(products, products[start] + BLOCK, side="right")) - 1
        stop = min(max(stop, start + 1), end)
        yield start, stop
        start = stop


def _above(product: sp.csr_array, start: int) -> sp.csr_array:
    """Return what stands above the diagonal, columns counted from `start`: a tie once, and nobody tied to oneself."""
    ties = where(product, product.indices > rows_of(product) + start)
    shape = (product.shape[0], product.shape[1] - start)
    return sp.csr_array((ties.data, ties.indices - start, ties.indptr), shape=shape)


def _between_two(product: sp.csr_array, start: int) -> sp.csr_array:
    """Return the rows sorted and without the diagonal, on which people stand beside themselves."""
    product.sort_indices()
    return where(product, product.indices != rows_of(product) + start)


def _stacked(parts: Iterable[sp.csr_array], network: Affiliation) -> sp.csr_array:
    """Return rows of ties below each other, where little but the result is held meanwhile."""
    lengths, places, values = [np.zeros(1, dtype=np.int64)], [], []
    for part in parts:
        lengths.append(np.diff(part.indptr))
        places.append(part.indices.astype(np.int32, copy=False))
        values.append(part.data)
    # Of 32 bits, where they fit: of two kinds SciPy copies one, and of 64 bits they would take twice the memory.
    indptr = np.cumsum(np.concatenate(lengths))
    width = np.int32 if indptr[-1] <= np.iinfo(np.int32).max else np.int64
    matrix = _joined(values), _joined(places).astype(width, copy=False), indptr.astype(width)
    return sp.csr_array(matrix, shape=network.matrix.shape[:1] * 2)


def _joined(parts: list[NDArray[Any]]) -> NDArray[Any]:
    """Return the parts as one array and let go of them one by one."""
    whole: NDArray[Any] = np.empty(sum(map(len, parts)), dtype=parts[0].dtype if parts else np.int32)
    end = len(whole)
    while parts:
        part = parts.pop()
        whole[end - len(part) : end] = part
        end -= len(part)
    return whole


def _related(ties: sp.csr_array, relate: Relate, network: Affiliation, start: int) -> sp.csr_array:
    careers = network.careers.astype(np.float64)
    rows = rows_of(ties)
    values = relate(ties.data.astype(np.float64), careers[start + rows], careers[start + ties.indices])
    return sp.csr_array((values, ties.indices, ties.indptr), shape=ties.shape)


def _placed(block: Block, network: Affiliation) -> sp.csr_array:
    ties, size = block.ties, network.matrix.shape[0]
    return sp.csr_array((ties.data, ties.indices + block.start, ties.indptr), shape=(ties.shape[0], size))
