"""The stand-in broker: speaks OpenID Connect like a real one, and lets anybody be one of a few made-up people."""

import base64
import hashlib
import json
import os
import time
from dataclasses import dataclass
from secrets import token_urlsafe
from typing import Any
from urllib.parse import urlencode

import jwt
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from django.conf import settings
from django.core.cache import cache

from loket.demo.people import MARK
from loket.ports.configuration import PortName, PortSettings

LIFETIME = 120
_KEY_ID = "demonstratie"


@dataclass(frozen=True)
class Identity:
    """Somebody whom the stand-in vouches for, with the claims it gives."""

    key: str
    label: str
    claims: dict[str, str]


IDENTITIES: dict[PortName, tuple[Identity, ...]] = {
    PortName.STAFF: (
        Identity("m1", f"Mo Medewerker {MARK}", {"name": f"Mo Medewerker {MARK}"}),
        Identity("m2", f"Mia Medewerker {MARK}", {"name": f"Mia Medewerker {MARK}"}),
    ),
    PortName.COMPANY: (
        Identity(
            "b1", f"Ondernemer van Bakkerij De Halm {MARK}, vestiging Utrecht",
            {"kvk": "90000001", "vestigingsnummer": "900000000011", "name": f"Olaf Ondernemer {MARK}"},
        ),
        Identity(
            "b2", f"Ondernemer van Schilders Kwast {MARK}, nog niet bekend",
            {"kvk": "90000002", "organisation": f"Schilders Kwast {MARK}", "name": f"Kas Kwast {MARK}"},
        ),
        Identity("b3", f"Ondernemer zonder geldig KvK-nummer {MARK}", {"kvk": "123", "name": f"Nico Nummer {MARK}"}),
    ),
    PortName.CITIZEN: (
        Identity("i1", f"Ina Inwoner {MARK}", {"name": f"Ina Inwoner {MARK}"}),
        Identity("i2", f"Ivo Inwoner {MARK}", {"name": f"Ivo Inwoner {MARK}"}),
    ),
}  # fmt: skip


class BadRequestError(Exception):
    """What was asked is not what a known client asks."""


def port_of(name: str) -> PortSettings:
    for port in settings.PORTS:
        if port.name == name:
            return port
    raise BadRequestError


def code_for(port: PortSettings, identity: str, asked: dict[str, str], redirect_uri: str) -> str:
    """The address to go back to, with a code that works once."""
    found = next((each for each in IDENTITIES[port.name] if each.key == identity), None)
    if found is None or asked.get("client_id") != port.client_id or asked.get("redirect_uri") != redirect_uri:
        raise BadRequestError
    code = token_urlsafe(24)
    kept = {"sub": f"{port.name}-{found.key}", "claims": found.claims} | {
        name: asked.get(name, "") for name in ("nonce", "code_challenge", "redirect_uri", "client_id")
    }
    cache.set(f"broker:{code}", kept, LIFETIME)
    return f"{redirect_uri}?{urlencode({'code': code, 'state': asked.get('state', '')})}"


def token_for(port: PortSettings, asked: dict[str, str], issuer: str) -> dict[str, Any]:
    """The answer to a code, once, for who knows the secret and the verifier of the challenge."""
    kept = cache.get(f"broker:{asked.get('code', '')}")
    if kept is None or not cache.delete(f"broker:{asked['code']}"):
        raise BadRequestError
    digest = hashlib.sha256(asked.get("code_verifier", "").encode()).digest()
    challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
    good = (
        asked.get("client_id") == kept["client_id"]
        and asked.get("client_secret") == port.secret
        and asked.get("redirect_uri") == kept["redirect_uri"]
        and challenge == kept["code_challenge"]
    )
    if not good:
        raise BadRequestError
    now = int(time.time())
    claims = kept["claims"] | {
        "iss": issuer, "sub": kept["sub"], "aud": port.client_id, "iat": now, "exp": now + LIFETIME,
        "nonce": kept["nonce"], "acr": port.levels[0], "jti": token_urlsafe(12),
    }  # fmt: skip
    id_token = jwt.encode(claims, _key(), algorithm="RS256", headers={"kid": _KEY_ID})
    return {"access_token": token_urlsafe(24), "token_type": "Bearer", "expires_in": LIFETIME, "id_token": id_token}


def public_keys() -> dict[str, Any]:
    public = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(_key().public_key()))
    return {"keys": [public | {"kid": _KEY_ID, "use": "sig", "alg": "RS256"}]}


def _key() -> rsa.RSAPrivateKey:
    """One key for every process of this demonstration, made on first use."""
    path = settings.VAR / "broker_key.pem"
    if not path.exists():
        made = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        text = made.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        own = path.with_suffix(f".{os.getpid()}")
        own.touch(mode=0o600)
        own.write_bytes(text)
        # Of two processes that both made one, the first to put it in place wins.
        try:
            os.link(own, path)
        except FileExistsError:
            pass
        finally:
            own.unlink()
    key = serialization.load_pem_private_key(path.read_bytes(), password=None)
    assert isinstance(key, rsa.RSAPrivateKey)  # noqa: S101
    return key
