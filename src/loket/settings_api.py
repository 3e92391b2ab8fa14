"""Settings of the API: how often, from where, by whom. What differs per installation comes from the environment."""

import os
from datetime import timedelta

API_READS_PER_MINUTE = int(os.environ.get("API_READS_PER_MINUTE", "600"))
API_CORS_ORIGINS = [origin for part in os.environ.get("API_CORS_ORIGINS", "").split(",") if (origin := part.strip())]

# How often a client may give a wrong secret, from one address, before it has to wait.
API_WRONG_SECRETS = 10
API_WRONG_SECRETS_PERIOD = int(timedelta(minutes=15).total_seconds())

API_SCOPES = {"organisaties:lezen": "Organisations that the role of the client may see"}
OAUTH2_PROVIDER_APPLICATION_MODEL = "api.Client"
OAUTH2_PROVIDER = {
    # Client credentials are the only way: no pages, no refreshing, no tokens for people.
    "OAUTH2_SERVER_CLASS": "oauthlib.oauth2.BackendApplicationServer",
    "OAUTH2_VALIDATOR_CLASS": "loket.api.validator.ClientValidator",
    "SCOPES": API_SCOPES,
    "SCOPES_BACKEND_CLASS": "loket.api.scopes.ScopesOfClient",
    "ACCESS_TOKEN_EXPIRE_SECONDS": int(timedelta(minutes=15).total_seconds()),
    "COMPLIANT_BCP_RFC9700_IMPLICIT_GRANT": True,
    "COMPLIANT_BCP_RFC9700_PASSWORD_GRANT": True,
    "COMPLIANT_BCP_RFC9700_PKCE_METHOD": True,
    "COMPLIANT_BCP_RFC9700_ACCESS_TOKEN_TRANSPORT": True,
    "COMPLIANT_BCP_RFC9700_TOKEN_STORAGE": True,
    "COMPLIANT_BCP_RFC9700_AUTHZ_RESPONSE_ISS": True,
    "REFRESH_TOKEN_REUSE_PROTECTION": True,
    "ALLOWED_REDIRECT_URI_SCHEMES": ["https"],
}
