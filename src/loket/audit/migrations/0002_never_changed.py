"""The database itself refuses to change a line of the trail; only clearing away after its term deletes one."""

from typing import Any

from django.db import migrations

SQLITE = """
CREATE TRIGGER audit_line_stays BEFORE UPDATE ON audit_auditline
BEGIN SELECT RAISE(ABORT, 'an audit line is never changed'); END
"""
POSTGRES = """
CREATE FUNCTION audit_line_stays() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'an audit line is never changed'; END $$;
CREATE TRIGGER audit_line_stays BEFORE UPDATE ON audit_auditline
FOR EACH ROW EXECUTE FUNCTION audit_line_stays();
"""
UNDO_POSTGRES = "DROP TRIGGER audit_line_stays ON audit_auditline; DROP FUNCTION audit_line_stays();"


def protect(apps: Any, schema_editor: Any) -> None:
    schema_editor.execute(SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRES)


def release(apps: Any, schema_editor: Any) -> None:
    schema_editor.execute(
        "DROP TRIGGER audit_line_stays" if schema_editor.connection.vendor == "sqlite" else UNDO_POSTGRES
    )


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]
    operations = [migrations.RunPython(protect, release)]
