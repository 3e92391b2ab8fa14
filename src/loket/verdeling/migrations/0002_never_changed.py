"""The database itself refuses to change or delete an adopted edition, and whatever was said of it before.

Only one change is let through: adopted becomes replaced, with the day on which that was.
"""

from typing import Any

from django.db import migrations

EDITION = "an adopted edition is never changed"
COMMENT = "the comments on an adopted edition are never changed"
# All columns but status and replaced_on. SQLite cannot compare rows as a whole: a new column must be added here,
# in a migration that makes the trigger anew. A test tries every column.
COLUMNS = (
    "id", "slug", "naam", "document", "uitkomst", "wetversie", "versie", "toelichting", "reden_afwijking", "vervangt",
    "organisation_id", "drafted_by", "created", "proposed_by", "proposed_at", "returned_at", "returned_reason",
    "withdrawn_on", "vaststeller", "adopted_by", "adopted_at",
)  # fmt: skip

_ADOPTED = "status IN ('vastgesteld', 'vervangen')"
_SAME = " AND ".join(f"NEW.{column} IS OLD.{column}" for column in COLUMNS)
# SQLite makes a table anew when a field changes, and forgets its triggers: such a migration must run these again.
# INSERT OR REPLACE deletes without asking the trigger of DELETE, hence the one on INSERT.
SQLITE = (
    f"""
CREATE TRIGGER edition_stays BEFORE UPDATE ON verdeling_editie
WHEN OLD.{_ADOPTED}
AND NOT (OLD.status = 'vastgesteld' AND NEW.status = 'vervangen' AND NEW.replaced_on IS NOT NULL AND {_SAME})
BEGIN SELECT RAISE(ABORT, '{EDITION}'); END
""",
    f"""
CREATE TRIGGER edition_kept BEFORE DELETE ON verdeling_editie WHEN OLD.{_ADOPTED}
BEGIN SELECT RAISE(ABORT, '{EDITION}'); END
""",
    *(
        f"""
CREATE TRIGGER edition_not_pushed_out_{when.lower()} BEFORE {when} ON verdeling_editie
WHEN EXISTS (SELECT 1 FROM verdeling_editie AS other
WHERE other.{_ADOPTED} AND (other.id = NEW.id OR other.slug = NEW.slug) {but})
BEGIN SELECT RAISE(ABORT, '{EDITION}'); END
"""  # noqa: S608  # names of ours
        for when, but in (("INSERT", ""), ("UPDATE", "AND other.id <> OLD.id"))
    ),
    *(
        f"""
CREATE TRIGGER comment_{when.lower()} BEFORE {when} ON verdeling_reactie
WHEN EXISTS (SELECT 1 FROM verdeling_editie AS e WHERE e.{_ADOPTED} AND e.id IN ({rows}))
BEGIN SELECT RAISE(ABORT, '{COMMENT}'); END
"""  # noqa: S608  # names of ours
        for when, rows in (
            ("INSERT", "NEW.editie_id"), ("UPDATE", "OLD.editie_id, NEW.editie_id"), ("DELETE", "OLD.editie_id"),
        )
    ),
    f"""
CREATE TRIGGER comment_not_pushed_out BEFORE INSERT ON verdeling_reactie
WHEN EXISTS (SELECT 1 FROM verdeling_reactie AS r JOIN verdeling_editie AS e ON e.id = r.editie_id
WHERE r.id = NEW.id AND e.{_ADOPTED})
BEGIN SELECT RAISE(ABORT, '{COMMENT}'); END
""",  # noqa: S608  # names of ours
)  # fmt: skip
UNDO_SQLITE = (
    *(f"DROP TRIGGER edition_{name}" for name in ("stays", "kept", "not_pushed_out_insert", "not_pushed_out_update")),
    *(f"DROP TRIGGER comment_{name}" for name in ("insert", "update", "delete", "not_pushed_out")),
)

POSTGRES = (
    f"""
CREATE FUNCTION edition_stays() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
IF TG_OP = 'TRUNCATE' THEN
  IF EXISTS (SELECT 1 FROM verdeling_editie WHERE {_ADOPTED}) THEN RAISE EXCEPTION '{EDITION}'; END IF;
  RETURN NULL;
ELSIF NOT OLD.{_ADOPTED} THEN
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
ELSIF TG_OP = 'UPDATE' AND OLD.status = 'vastgesteld' AND NEW.status = 'vervangen' AND NEW.replaced_on IS NOT NULL
AND to_jsonb(NEW) - ARRAY['status', 'replaced_on'] = to_jsonb(OLD) - ARRAY['status', 'replaced_on'] THEN
  RETURN NEW;
END IF;
RAISE EXCEPTION '{EDITION}';
END $$;
CREATE TRIGGER edition_stays BEFORE UPDATE OR DELETE ON verdeling_editie FOR EACH ROW EXECUTE FUNCTION edition_stays();
CREATE TRIGGER edition_not_emptied BEFORE TRUNCATE ON verdeling_editie
FOR EACH STATEMENT EXECUTE FUNCTION edition_stays();
CREATE FUNCTION comment_stays() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
IF TG_OP = 'TRUNCATE' THEN
  IF EXISTS (SELECT 1 FROM verdeling_reactie r JOIN verdeling_editie e ON e.id = r.editie_id WHERE e.{_ADOPTED})
  THEN RAISE EXCEPTION '{COMMENT}'; END IF;
  RETURN NULL;
END IF;
IF TG_OP <> 'INSERT' AND EXISTS (SELECT 1 FROM verdeling_editie e WHERE e.id = OLD.editie_id AND e.{_ADOPTED})
OR TG_OP <> 'DELETE' AND EXISTS (SELECT 1 FROM verdeling_editie e WHERE e.id = NEW.editie_id AND e.{_ADOPTED})
THEN RAISE EXCEPTION '{COMMENT}'; END IF;
RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER comment_stays BEFORE INSERT OR UPDATE OR DELETE ON verdeling_reactie
FOR EACH ROW EXECUTE FUNCTION comment_stays();
CREATE TRIGGER comments_not_emptied BEFORE TRUNCATE ON verdeling_reactie
FOR EACH STATEMENT EXECUTE FUNCTION comment_stays();
""",  # noqa: S608  # names of ours
)
UNDO_POSTGRES = (
    """
DROP TRIGGER edition_stays ON verdeling_editie; DROP TRIGGER edition_not_emptied ON verdeling_editie;
DROP TRIGGER comment_stays ON verdeling_reactie; DROP TRIGGER comments_not_emptied ON verdeling_reactie;
DROP FUNCTION edition_stays(); DROP FUNCTION comment_stays();
""",
)


def protect(apps: Any, schema_editor: Any) -> None:
    for text in SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRES:
        schema_editor.execute(text)


def release(apps: Any, schema_editor: Any) -> None:
    for text in UNDO_SQLITE if schema_editor.connection.vendor == "sqlite" else UNDO_POSTGRES:
        schema_editor.execute(text)


class Migration(migrations.Migration):
    dependencies = [("verdeling", "0001_editions")]
    operations = [migrations.RunPython(protect, release)]
