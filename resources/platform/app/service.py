# SPDX-License-Identifier: MIT
"""A small HTTP service with the endpoints that a platform asks of one.

    GET /         greets, with the version that answers
    GET /health   200 as long as the process lives (liveness)
    GET /ready    200 once it may get traffic, 503 before that and while it shuts down (readiness)
    GET /metrics  counters in the Prometheus text format

Settings come from the environment: PORT (8080), APP_VERSION (dev), APP_ENV (local), LOG_LEVEL (info), and two knobs
for trials of a canary release: ERROR_RATE (0..1, the share of requests to / and /health that answer 500) and
LATENCY_MS (a delay before each of these answers).
"""

import json
import logging
import os
import random
import signal
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

LOG = logging.getLogger("service")


class Settings:
    """What the environment says, checked once at the start."""

    def __init__(self, env):
        self.port = _number(env, "PORT", 8080, 0, 65535, int)
        self.version = env.get("APP_VERSION", "dev")
        self.environment = env.get("APP_ENV", "local")
        self.error_rate = _number(env, "ERROR_RATE", 0.0, 0.0, 1.0, float)
        self.latency = _number(env, "LATENCY_MS", 0, 0, 60_000, int) / 1000
        self.log_level = env.get("LOG_LEVEL", "info").upper()
        if self.log_level not in ("DEBUG", "INFO", "WARN", "WARNING", "ERROR"):
            raise ValueError(f"LOG_LEVEL: must be debug, info, warn or error, but is {self.log_level.lower()!r}")


def _number(env, name, default, lowest, highest, kind):
    text = env.get(name, "")
    if text == "":
        return default
    try:
        value = kind(text)
    except ValueError:
        raise ValueError(f"{name}: must be a number, but is {text!r}") from None
    if not lowest <= value <= highest:
        raise ValueError(f"{name}: must be {lowest} to {highest}, but is {text}")
    return value


class Metrics:
    """Request counters and total time by path and status; safe for threads."""

    def __init__(self):
        self._lock = threading.Lock()
        self._count = {}
        self._seconds = {}

    def observe(self, path, status, seconds):
        with self._lock:
            self._count[path, status] = self._count.get((path, status), 0) + 1
            self._seconds[path] = self._seconds.get(path, 0.0) + seconds

    def text(self, version):
        with self._lock:
            lines = [
                "# HELP http_requests_total Requests answered.",
                "# TYPE http_requests_total counter",
            ]
            for (path, status), count in sorted(self._count.items()):
                lines.append(f'http_requests_total{{path="{path}",status="{status}"}} {count}')
            lines += [
                "# HELP http_request_seconds_total Time spent on answers.",
                "# TYPE http_request_seconds_total counter",
            ]
            for path, seconds in sorted(self._seconds.items()):
                lines.append(f'http_request_seconds_total{{path="{path}"}} {seconds:.6f}')
            escaped = version.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
            lines += [
                "# HELP service_info The version that answers.",
                "# TYPE service_info gauge",
                f'service_info{{version="{escaped}"}} 1',
            ]
            return "\n".join(lines) + "\n"


class Service:
    """The server with its state; start() returns, stop() waits for the running requests."""

    def __init__(self, settings, chance=random.random):
        self.settings = settings
        self.metrics = Metrics()
        self.ready = threading.Event()
        self.chance = chance
        service = self

        class Handler(BaseHTTPRequestHandler):
            server_version = "service"
            sys_version = ""

            def do_GET(self):
                service.answer(self)

            def log_message(self, format, *args):
                LOG.debug(format, *args)

        self._server = ThreadingHTTPServer(("", settings.port), Handler)
        self._server.daemon_threads = False
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05})

    @property
    def port(self):
        return self._server.server_address[1]

    def start(self):
        self._thread.start()
        self.ready.set()
        LOG.info("version %s listens on port %d", self.settings.version, self.port)

    def stop(self):
        self.ready.clear()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
        LOG.info("stopped")

    def answer(self, request):
        began = time.monotonic()
        path = request.path.split("?", 1)[0]
        status, kind, body = self.respond(path)
        known = path if path in ("/", "/health", "/ready", "/metrics") else "other"
        self.metrics.observe(known, status, time.monotonic() - began)
        data = body.encode()
        request.send_response(status)
        request.send_header("Content-Type", kind)
        request.send_header("Content-Length", str(len(data)))
        request.end_headers()
        request.wfile.write(data)

    def respond(self, path):
        """Returns (status, content type, body) of a path."""
        if path == "/metrics":
            return 200, "text/plain; version=0.0.4; charset=utf-8", self.metrics.text(self.settings.version)
        if path == "/ready":
            ready = self.ready.is_set()
            return (200 if ready else 503), "application/json", json.dumps({"ready": ready})
        if path not in ("/", "/health"):
            return 404, "application/json", json.dumps({"error": "not found"})
        if self.settings.latency:
            time.sleep(self.settings.latency)
        if self.chance() < self.settings.error_rate:
            return 500, "application/json", json.dumps({"error": "the error knob said so"})
        if path == "/health":
            return 200, "application/json", json.dumps({"status": "ok", "version": self.settings.version})
        greeting = {"message": "hello", "version": self.settings.version, "environment": self.settings.environment}
        return 200, "application/json", json.dumps(greeting)


def main():
    try:
        settings = Settings(os.environ)
    except ValueError as e:
        print(e, file=sys.stderr)
        return 2
    logging.basicConfig(level=settings.log_level, format="%(asctime)s %(levelname)s %(message)s")
    service = Service(settings)
    done = threading.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, lambda *_: done.set())
    service.start()
    done.wait()
    service.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
