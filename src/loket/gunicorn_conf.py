"""How gunicorn runs here; ``gunicorn --config python:loket.gunicorn_conf loket.wsgi``. It writes no request down."""

import logging

from gunicorn.config import Config
from gunicorn.glogging import Logger


class WithoutRequest(logging.Filter):
    """Leaves out what was asked for: gunicorn repeats the request line of a malformed request."""

    def filter(self, record: logging.LogRecord) -> bool:
        if str(record.msg).startswith("Invalid request"):
            record.msg, record.args = "Invalid request", ()
        return True


class QuietLogger(Logger):
    def setup(self, cfg: Config) -> None:
        super().setup(cfg)
        self.error_log.addFilter(WithoutRequest())


accesslog = None
logger_class = QuietLogger
