"""The desk as an ASGI application: the only module that drives starlette."""

import hmac
import json
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from http import HTTPStatus
from urllib.parse import parse_qsl

import anyio
import anyio.to_thread
from starlette.applications import Starlette
from starlette.convertors import Convertor, register_url_convertor
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from twosource.errors import TwosourceError
from twosource.web.desk import Desk
from twosource.web.exchange import JSON, Answer, Asked
from twosource.web.guard import ROUTE, App, Guard
from twosource.web.metrics import Metrics
from twosource.web.operations import ROOT, Operation
from twosource.web.pages import PAGES, Leaf
from twosource.web.pages.faults import fault_page
from twosource.web.problems import Problem
from twosource.web.rest import OPERATIONS
from twosource.web.rest.document import document
from twosource.web.settings import ServeSettings

FORM = "application/x-www-form-urlencoded"
FIELDS = 20
Respond = Callable[[Desk, Asked], Answer]


class Words(Convertor[str]):
    """The end of a path that may have anything in it, slashes and line feeds too, as a name may."""

    regex = "(?s:.+)"

    def convert(self, value: str) -> str:
        """Return the words as they stand in the path."""
        return value

    def to_string(self, value: str) -> str:
        """Return the words as a path has them."""
        return value


register_url_convertor("words", Words())


@dataclass(frozen=True)
class Site:
    """A desk with the settings under which it is served."""

    desk: Desk
    settings: ServeSettings
    metrics: Metrics = field(default_factory=Metrics)

    @cached_property
    def threads(self) -> anyio.CapacityLimiter:
        """How many requests that read are worked on at one time."""
        return anyio.CapacityLimiter(self.settings.threads)

    @cached_property
    def writers(self) -> anyio.CapacityLimiter:
        """One request writes at a time; those that wait for it keep no reader waiting."""
        return anyio.CapacityLimiter(1)

    async def respond(
        self, request: Request, function: Respond, *, path: str, writes: bool = False, body: str = ""
    ) -> Response:
        """Answer a request with a function of the desk, in a thread and within its time."""
        request.scope[ROUTE] = path
        try:
            if writes:
                self.hold_token(request)
                self.keep_bounded()
            asked = asked_of(request, await self.body_of(request, body) if body else b"")
            seconds = self.settings.write_seconds if writes else self.settings.read_seconds
            with anyio.fail_after(seconds):
                answer = await anyio.to_thread.run_sync(
                    partial(function, self.desk, asked),
                    abandon_on_cancel=not writes,
                    limiter=self.writers if writes else self.threads,
                )
        except Exception as fault:  # noqa: BLE001 - a reader is told, and the server goes on
            answer = told(fault, page=not path.startswith(ROOT))
        return response(request, answer)

    def hold_token(self, request: Request) -> None:
        """Let only those pass who bear the token."""
        if not self.settings.token:
            self.desk.opened_for_writing()
        scheme, _, given = request.headers.get("authorization", "").partition(" ")
        same = hmac.compare_digest(given.strip().encode(), self.settings.token.encode())
        if scheme.lower() != "bearer" or not same or not self.settings.token:
            detail = "send the token of this server: Authorization: Bearer TOKEN"
            raise Problem(
                status=HTTPStatus.UNAUTHORIZED, detail=detail, headers=(("WWW-Authenticate", "Bearer"),)
            )

    def keep_bounded(self) -> None:
        """Tell who writes to come later while many wait: what waits is held in memory."""
        if self.writers.statistics().tasks_waiting >= self.settings.waiting:
            raise Problem(
                status=HTTPStatus.SERVICE_UNAVAILABLE,
                detail=f"{self.settings.waiting} requests wait to write; send this again later",
                headers=(("Retry-After", "5"),),
            )

    async def body_of(self, request: Request, kind: str) -> bytes:
        """Return a request's body, read no farther than it may be."""
        given = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if given != kind:
            raise Problem(status=HTTPStatus.UNSUPPORTED_MEDIA_TYPE, detail=f"send the body as {kind}")
        parts = bytearray()
        async for part in request.stream():
            parts += part
            if len(parts) > self.settings.body_bytes:
                most = self.settings.body_bytes // (1024 * 1024)
                raise Problem(
                    status=HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
                    detail=f"a body may have {most} MiB; send it in parts",
                )
        return bytes(parts)


def asked_of(request: Request, body: bytes) -> Asked:
    """Return a request apart from its server."""
    form: dict[str, str] = {}
    if request.headers.get("content-type", "").startswith(FORM):
        form = dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=FIELDS))
    return Asked(
        method=request.method,
        url=request.url.path + (f"?{request.url.query}" if request.url.query else ""),
        path={name: str(value) for name, value in request.path_params.items()},
        query=dict(request.query_params),
        body=body,
        form=form,
        origin=f"{request.url.scheme}://{request.url.netloc}",
    )


def told(fault: Exception, *, page: bool) -> Answer:
    """Return what a reader is told of a fault: a problem, as a page or as JSON."""
    problem = problem_of(fault)
    return fault_page(problem) if page else problem.answer()


def problem_of(fault: Exception) -> Problem:
    """Return the problem that a fault is to a reader; one of Twosource itself tells its kind alone."""
    if isinstance(fault, Problem):
        return fault
    if isinstance(fault, TwosourceError):
        return Problem.of(fault)
    if isinstance(fault, TimeoutError):
        busy = "this takes too long at the moment; ask for less, or again later"
        return Problem(status=HTTPStatus.SERVICE_UNAVAILABLE, detail=busy, headers=(("Retry-After", "5"),))
    if isinstance(fault, HTTPException):
        given = dict(fault.headers or {})
        headers = tuple((name, ", ".join(sorted(value.split(", ")))) for name, value in given.items())
        return Problem(
            status=fault.status_code, detail=WAYS.get(fault.status_code, fault.detail), headers=headers
        )
    detail = f"a fault in Twosource: {type(fault).__name__}; please report it"
    return Problem(status=HTTPStatus.INTERNAL_SERVER_ERROR, detail=detail)


WAYS = {404: "nothing has this address", 405: "this address does not take that method"}


def response(request: Request, answer: Answer) -> Response:
    """Return an answer as starlette sends it; to HEAD with the headers alone."""
    ready = (
        answer.for_reader(request.headers.get("if-none-match"))
        if request.method in {"GET", "HEAD"}
        else answer
    )
    made = Response(ready.body, status_code=ready.status, media_type=None)
    for name, value in ready.headers:
        made.headers[name] = value
    if ready.status == HTTPStatus.NOT_MODIFIED:
        del made.headers["content-length"]
        return made
    made.headers["Content-Type"] = ready.kind
    if request.method == "HEAD":
        made.body = b""
    return made


def application(desk: Desk, settings: ServeSettings) -> App:
    """Return the desk as an ASGI application."""
    site = Site(desk=desk, settings=settings)
    routes = [page_route(site, leaf) for leaf in PAGES] + rest_routes(site) + plain_routes(site)

    async def lost(request: Request, fault: Exception) -> Response:
        return response(request, told(fault, page=not request.url.path.startswith("/api/")))

    app = Starlette(routes=routes, exception_handlers={HTTPException: lost})
    app.router.redirect_slashes = False
    return Guard(app=app, settings=settings, metrics=site.metrics)


def page_route(site: Site, leaf: Leaf) -> Route:
    """Return the route of a page."""

    async def endpoint(request: Request) -> Response:
        body = FORM if request.method == "POST" else ""
        return await site.respond(request, partial(as_form, leaf.function), path=leaf.path, body=body)

    return Route(leaf.path, endpoint, methods=["GET", "POST"] if leaf.sends else ["GET"])


def as_form(function: Respond, desk: Desk, asked: Asked) -> Answer:
    """Answer what a form asks: a field that is left empty asks nothing, and browsers send lines as CR LF."""
    query = {name: value.replace("\r\n", "\n") for name, value in asked.query.items() if value}
    form = {name: value.replace("\r\n", "\n") for name, value in asked.form.items()}
    return function(desk, replace(asked, query=query, form=form))


def rest_routes(site: Site) -> list[Route]:
    """Return the routes of the REST interface, one for each path."""
    by_path: defaultdict[str, dict[str, Operation]] = defaultdict(dict)
    for operation in OPERATIONS:
        by_path[operation.path][operation.method] = operation
    return [rest_route(site, path, methods) for path, methods in by_path.items()]


def rest_route(site: Site, path: str, methods: dict[str, Operation]) -> Route:
    """Return the route of one path with all its methods."""

    async def endpoint(request: Request) -> Response:
        if request.method == "OPTIONS":
            return preflight(request, site.settings, list(methods))
        operation = methods["GET" if request.method == "HEAD" else request.method]
        return await site.respond(
            request, operation.answer, path=path, writes=operation.writes, body=JSON if operation.body else ""
        )

    pattern = path.replace("{name}", "{name:words}")
    return Route(pattern, endpoint, methods=[*methods, "OPTIONS"] if site.settings.cors else [*methods])


def preflight(request: Request, settings: ServeSettings, methods: list[str]) -> Response:
    """Tell a browser whether a page of another origin may ask."""
    allowed = {"*", request.headers.get("origin", "")} & set(settings.cors)
    headers = (
        {"Access-Control-Allow-Methods": ", ".join(methods), "Access-Control-Max-Age": "600"}
        if allowed
        else {}
    )
    if allowed:
        headers["Access-Control-Allow-Headers"] = "Authorization, Content-Type, If-None-Match"
    return Response(status_code=HTTPStatus.NO_CONTENT, headers=headers)


def plain_routes(site: Site) -> list[Route]:
    """Return the routes for programs that watch the server, and the document that describes the REST interface."""
    described = json.dumps(document(), ensure_ascii=False).encode()
    functions: dict[str, Respond] = {
        "/healthz": lambda desk, _: Answer(
            body=f"ok {desk.archive.statistics().articles}\n".encode(), kind="text/plain"
        ),
        "/metrics": lambda desk, _: site.metrics.answer(desk.archive.statistics()),
        f"{ROOT}/openapi.json": lambda _desk, _asked: Answer(body=described, kind=JSON),
    }
    return [plain_route(site, path, function) for path, function in functions.items()]


def plain_route(site: Site, path: str, function: Respond) -> Route:
    """Return the route of a function."""

    async def endpoint(request: Request) -> Response:
        return await site.respond(request, function, path=path)

    return Route(path, endpoint, methods=["GET"])
