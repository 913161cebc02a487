# citecheck in a box: docker build -t citecheck . && docker run --rm -v "$PWD:/work" citecheck check paper.md
# The network is asked from within; for a run without it, lock first and add: --network none … check --locked
FROM python:3.12-slim AS build
WORKDIR /source
COPY pyproject.toml README.md LICENSE ./
COPY citecheck ./citecheck
RUN python -m pip wheel --no-cache-dir --wheel-dir /wheels ".[pdf,xlsx,zst]"

FROM python:3.12-slim
RUN --mount=type=bind,from=build,source=/wheels,target=/wheels \
    python -m pip install --no-cache-dir --no-index --find-links /wheels "citecheck-audit[pdf,xlsx,zst]" \
    && useradd --create-home --uid 1000 citecheck \
    && mkdir /cache && chown citecheck /cache
USER citecheck
ENV CITECHECK_CACHE=/cache PYTHONUTF8=1
VOLUME /cache
WORKDIR /work
ENTRYPOINT ["citecheck"]
CMD ["--help"]
