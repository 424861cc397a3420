"""Requests, counted as they end."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from itertools import accumulate
from typing import Final

from prometheus_client.core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    HistogramMetricFamily,
    Metric,
)
from prometheus_client.registry import Collector

BOUNDS: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
"""Upper bounds in seconds: most answers take a millisecond, a document a second, a full disk ten."""

_LABELS: Final = [*map(str, BOUNDS), "+Inf"]


class RequestCounts(Collector):
    """Counts of one application, which only its event loop changes and reads.

    They are plain numbers, made into metrics when somebody asks: that is seldom, a request is not.
    """

    def __init__(self) -> None:
        self.under_way = 0
        self._ended: defaultdict[tuple[str, str, int], int] = defaultdict(int)
        self._within: defaultdict[str, list[int]] = defaultdict(lambda: [0] * len(_LABELS))
        self._seconds: defaultdict[str, float] = defaultdict(float)

    def count(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count a request that has ended."""
        self._ended[method, route, status] += 1
        self._within[route][bisect_left(BOUNDS, seconds)] += 1
        self._seconds[route] += seconds

    def collect(self) -> Iterable[Metric]:
        """Return the counts as metrics."""
        under_way = GaugeMetricFamily("registry_requests_under_way", "Requests that are being answered")
        under_way.add_metric([], self.under_way)
        ended = CounterMetricFamily(
            "registry_requests_total", "Requests answered", labels=["method", "route", "status"]
        )
        for (method, route, status), count in self._ended.items():
            ended.add_metric([method, route, str(status)], count)
        seconds = HistogramMetricFamily(
            "registry_request_seconds", "How long requests took to answer", labels=["route"]
        )
        for route, counts in self._within.items():
            buckets = list(zip(_LABELS, accumulate(counts), strict=True))
            seconds.add_metric([route], buckets, self._seconds[route])
        return under_way, ended, seconds
