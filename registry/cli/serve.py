"""`registry serve`: the service, until it is told to stop."""

import errno
import signal
import socket
from contextlib import closing, suppress

import click
import msgspec
import uvicorn

from registry import logs
from registry.actions.demo_state import is_demo
from registry.app import create
from registry.cli.log_format import log_format
from registry.cli.refusals import Refused
from registry.demo import PASSWORD, PEOPLE
from registry.settings import Settings
from registry.store import Store

_GRACE_SECONDS = 30


@click.command()
@click.option("--host", help="Where to listen; REGISTRY_HOST if left out.")
@click.option("--port", type=click.IntRange(1, 65535), help="The port; REGISTRY_PORT if left out.")
@click.option("--work", "works", is_flag=True, help="Do jobs as well, as `registry work` does.")
def serve(host: str | None, port: int | None, *, works: bool) -> None:
    """Serve the pages and the API.

    SIGTERM or Ctrl-C ends it: no new requests are taken, and those that are under way are answered
    first, for up to half a minute.

    The database is migrated first. A registry with demo accounts says so, and is not served where
    REGISTRY_ENVIRONMENT is production: their password is public.
    """
    settings = _with_address(Settings.from_environment(), host, port)
    with _listen(settings) as listening:
        holds_demo = _prepared(settings)
        logs.configure(log_format(settings))
        config = uvicorn.Config(
            create(settings, works=works),
            loop="uvloop",
            http="httptools",
            ws="none",
            lifespan="on",
            access_log=False,  # `web.watch` tells of requests, without whose they are
            log_config=None,
            log_level="warning",
            proxy_headers=False,  # the application looks at them itself
            timeout_graceful_shutdown=_GRACE_SECONDS,
            server_header=False,
        )
        _announce(settings, holds_demo=holds_demo)
        # Once all is ended in order, uvicorn raises the signal again that asked for it.
        signal.signal(signal.SIGTERM, signal.getsignal(signal.SIGINT))
        with suppress(KeyboardInterrupt):
            uvicorn.Server(config).run(sockets=[listening])


def _prepared(settings: Settings) -> bool:
    """Migrate the database; tell whether it holds a demo, and raise Refused if one would be served."""
    with closing(Store.of(settings)) as store:
        store.migrate()
        holds_demo = is_demo(store)
    if holds_demo and settings.environment == "production":
        raise Refused(f"{store.name} holds demo accounts, whose password is public: not in production.")
    return holds_demo


def _with_address(settings: Settings, host: str | None, port: int | None) -> Settings:
    given = {name: value for name, value in (("host", host), ("port", port)) if value is not None}
    moved = msgspec.structs.replace(settings, **given)
    if moved.public_url != Settings().public_url:
        return moved
    # Nobody said where people reach the registry, so it is where it listens.
    host_part = f"[{moved.host}]" if ":" in moved.host else moved.host
    return msgspec.structs.replace(moved, public_url=f"http://{host_part}:{moved.port}")


def _listen(settings: Settings) -> socket.socket:
    """Return a socket on the address, before anything else is begun: most often it is this that fails."""
    host, port = settings.host, settings.port
    try:
        [family, *_], *_ = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        return socket.create_server((host, port), family=family, backlog=2048)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise Refused(f"Port {port} of {host} is in use. Choose another with --port.") from error
        raise Refused(f"Cannot listen on port {port} of {host}: {error.strerror or error}.") from error


def _announce(settings: Settings, *, holds_demo: bool) -> None:
    click.echo(f"The registry is at {settings.public_url} (end it with Ctrl-C)")
    if holds_demo:
        click.echo(f"A demo: its figures are invented. Accounts, all with the password {PASSWORD}:")
        for person in PEOPLE:
            click.echo(f"  {person.email}")
