"""The database itself refuses to change a line of the trail, and to delete one before its term is over."""

from typing import Any

from django.db import migrations

# SQLite makes a table anew when a field changes, and forgets its triggers: such a migration must run these again.
SQLITE = """
CREATE TRIGGER audit_line_stays BEFORE UPDATE ON audit_auditline
BEGIN SELECT RAISE(ABORT, 'an audit line is never changed'); END
"""
SQLITE_KEPT = """
CREATE TRIGGER audit_line_kept BEFORE DELETE ON audit_auditline WHEN OLD.at > datetime('now', '-5 years', '+2 days')
BEGIN SELECT RAISE(ABORT, 'an audit line is kept for its term'); END
"""
POSTGRES = """
CREATE FUNCTION audit_line_stays() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'an audit line is never changed'; END $$;
CREATE TRIGGER audit_line_stays BEFORE UPDATE ON audit_auditline
FOR EACH ROW EXECUTE FUNCTION audit_line_stays();
CREATE FUNCTION audit_line_kept() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'an audit line is kept for its term'; END $$;
CREATE TRIGGER audit_line_kept BEFORE DELETE ON audit_auditline
FOR EACH ROW WHEN (OLD.at > now() - interval '5 years' + interval '2 days') EXECUTE FUNCTION audit_line_kept();
"""
UNDO_POSTGRES = """
DROP TRIGGER audit_line_stays ON audit_auditline; DROP FUNCTION audit_line_stays();
DROP TRIGGER audit_line_kept ON audit_auditline; DROP FUNCTION audit_line_kept();
"""


def protect(apps: Any, schema_editor: Any) -> None:
    texts = (SQLITE, SQLITE_KEPT) if schema_editor.connection.vendor == "sqlite" else (POSTGRES,)
    for text in texts:
        schema_editor.execute(text)


def release(apps: Any, schema_editor: Any) -> None:
    schema_editor.execute(
        "DROP TRIGGER audit_line_stays" if schema_editor.connection.vendor == "sqlite" else UNDO_POSTGRES
    )
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute("DROP TRIGGER audit_line_kept")


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]
    operations = [migrations.RunPython(protect, release)]
