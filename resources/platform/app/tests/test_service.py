# SPDX-License-Identifier: MIT
"""Runs under pytest and under plain `python3 -m unittest`."""

import json
import os
import signal
import subprocess
import sys
import unittest
import urllib.error
import urllib.request
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import service as subject  # noqa: E402


def get(port, path):
    """Returns (status, content type, body)."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=10) as answer:
            return answer.status, answer.headers["Content-Type"], answer.read().decode()
    except urllib.error.HTTPError as e:
        with e:
            return e.code, e.headers["Content-Type"], e.read().decode()


class Endpoints(unittest.TestCase):
    def serve(self, chance=lambda: 0.5, **env):
        service = subject.Service(subject.Settings({"PORT": "0", **env}), chance)
        service.start()
        self.addCleanup(service.stop)
        return service

    def test_the_root_greets_with_the_version(self):
        service = self.serve(APP_VERSION="1.2.3", APP_ENV="dev")
        status, kind, body = get(service.port, "/")
        self.assertEqual((200, "application/json"), (status, kind))
        self.assertEqual({"message": "hello", "version": "1.2.3", "environment": "dev"}, json.loads(body))

    def test_health_names_the_version(self):
        service = self.serve(APP_VERSION="1.2.3")
        status, _, body = get(service.port, "/health")
        self.assertEqual((200, {"status": "ok", "version": "1.2.3"}), (status, json.loads(body)))

    def test_ready_follows_the_state_of_the_service(self):
        service = self.serve()
        self.assertEqual((200, "application/json", '{"ready": true}'), get(service.port, "/ready"))
        service.ready.clear()
        self.assertEqual((503, "application/json", '{"ready": false}'), get(service.port, "/ready"))

    def test_metrics_count_requests_by_path_and_status(self):
        service = self.serve(APP_VERSION='odd "version"')
        get(service.port, "/")
        get(service.port, "/?q=1")
        get(service.port, "/nowhere")
        status, kind, body = get(service.port, "/metrics")
        self.assertEqual((200, "text/plain; version=0.0.4; charset=utf-8"), (status, kind))
        self.assertIn('http_requests_total{path="/",status="200"} 2\n', body)
        self.assertIn('http_requests_total{path="other",status="404"} 1\n', body)
        self.assertIn('service_info{version="odd \\"version\\""} 1\n', body)

    def test_an_unknown_path_is_not_found(self):
        service = self.serve()
        self.assertEqual((404, "application/json", '{"error": "not found"}'), get(service.port, "/nowhere"))

    def test_the_error_knob_fails_its_share_of_requests_but_never_readiness(self):
        draws = iter([0.29, 0.31, 0.29, 0.31])
        service = self.serve(chance=lambda: next(draws), ERROR_RATE="0.3")
        self.assertEqual([500, 200, 500, 200], [get(service.port, "/health")[0] for _ in range(4)])
        self.assertEqual(200, get(service.port, "/ready")[0])


class SettingsTest(unittest.TestCase):
    def test_mistakes_are_named(self):
        for env, message in (
            ({"PORT": "http"}, "PORT: must be a number, but is 'http'"),
            ({"PORT": "70000"}, "PORT: must be 0 to 65535, but is 70000"),
            ({"ERROR_RATE": "1.5"}, "ERROR_RATE: must be 0.0 to 1.0, but is 1.5"),
            ({"LATENCY_MS": "-1"}, "LATENCY_MS: must be 0 to 60000, but is -1"),
            ({"LOG_LEVEL": "loud"}, "LOG_LEVEL: must be debug, info, warn or error, but is 'loud'"),
        ):
            with self.subTest(env=env), self.assertRaises(ValueError) as refused:
                subject.Settings(env)
            self.assertEqual(message, str(refused.exception))


class Process(unittest.TestCase):
    def test_it_stops_cleanly_on_sigterm(self):
        script = Path(subject.__file__)
        with subprocess.Popen(
            [sys.executable, str(script)], env={**os.environ, "PORT": "0"}, stderr=subprocess.PIPE, text=True
        ) as process:
            self.assertIn("listens on port", process.stderr.readline())
            process.send_signal(signal.SIGTERM)
            _, err = process.communicate(timeout=20)
        self.assertEqual(0, process.returncode)
        self.assertIn("stopped", err)

    def test_a_bad_setting_ends_it_with_the_reason(self):
        done = subprocess.run(
            [sys.executable, subject.__file__], env={**os.environ, "PORT": "x"}, capture_output=True, text=True, timeout=20
        )
        self.assertEqual((2, "PORT: must be a number, but is 'x'\n"), (done.returncode, done.stderr))


if __name__ == "__main__":
    unittest.main()
