# The bot in an image: `docker build -t motesplats .` – how to run it: docs/operator.md
# BASE: any Debian with python3 (3.11 or newer) and its venv.
ARG BASE=python:3.11-slim-bookworm

FROM ${BASE} AS build
COPY requirements/run.txt /build/run.txt
# Where pip needs settings of its own to find packages: `--secret id=pip,src=pip.conf`. They stay out of the image.
RUN --mount=type=secret,id=pip,target=/etc/pip.conf \
    python3 -m venv /venv \
    && /venv/bin/python -m pip install --quiet --no-cache-dir --no-compile --disable-pip-version-check \
        --only-binary :all: --require-hashes -r /build/run.txt \
    && /venv/bin/python -m pip freeze --all | grep -E '^(pip|setuptools|wheel)==' | cut -d= -f1 \
        | xargs /venv/bin/python -m pip uninstall --quiet --yes \
    && find /venv/lib -type d -name tests -prune -exec rm -r {} +
WORKDIR /app
COPY locales locales
COPY programmes programmes
COPY domain domain
COPY understanding understanding
COPY views views
COPY storage storage
COPY scheduler scheduler
COPY handlers handlers
COPY bot bot
COPY deploy/healthy.py LICENSE ./
# The image is read only: all that Python would write at the first start is written now.
RUN /venv/bin/python -m views.catalogues compile && /venv/bin/python -m compileall -q -j 0 /venv/lib /app
RUN install -d -m 0700 /build/data

FROM ${BASE}
LABEL org.opencontainers.image.title="motesplats" \
      org.opencontainers.image.description="A chat bot for meeting places: what is on, in the asker's own language" \
      org.opencontainers.image.licenses="EUPL-1.2"
COPY --from=build /venv /venv
COPY --from=build /app /app
# A number and no name: whoever forbids root can see that it is none.
COPY --from=build --chown=10001:10001 --chmod=0700 /build/data /data
ENV PATH=/venv/bin:/usr/local/bin:/usr/bin:/bin \
    PYTHONPATH=/app \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    MOTESPLATS_DATABASE_URL=sqlite+aiosqlite:////data/motesplats.db \
    MOTESPLATS_LISTEN=0.0.0.0:8080
WORKDIR /app
USER 10001:10001
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
# The first minute is for Telegram to be reached.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["python", "/app/healthy.py"]
ENTRYPOINT ["python", "-m", "bot"]
CMD ["run"]
