"""The WSGI application, for gunicorn."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "loket.settings")
application = get_wsgi_application()

from loket.accounts.production import refuse_demonstration_data  # noqa: E402 - the models are there only now

refuse_demonstration_data()
