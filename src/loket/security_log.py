"""The security log: one JSON line for each sign-in, refusal and change of a key, with a number instead of a name."""

import logging

import structlog

structlog.configure(
    processors=[
        structlog.stdlib.filter_by_level,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
    ],
    logger_factory=structlog.stdlib.LoggerFactory(),
    cache_logger_on_first_use=True,
)


def formatter() -> logging.Formatter:
    return structlog.stdlib.ProcessorFormatter(processor=structlog.processors.JSONRenderer())


class RouteForPath(logging.Filter):
    """Says which route failed instead of which address was asked for."""

    def filter(self, record: logging.LogRecord) -> bool:
        match = getattr(getattr(record, "request", None), "resolver_match", None)
        if record.args:
            record.args = (
                (*record.args[:-1], match.route if match else "a page") if isinstance(record.args, tuple) else ()
            )
        return True
