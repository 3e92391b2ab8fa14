from typing import Any

from django.db import migrations, models

import loket.accounts.models.keys


def fill(apps: Any, _schema_editor: Any) -> None:
    """Saving a row makes its keys."""
    for organisation in apps.get_model("accounts", "Organisation").objects.iterator(chunk_size=500):
        organisation.save(update_fields=["sort_key", "search_key"])


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0003_words_of_constraints_and_names"),
    ]

    operations = [
        migrations.AddField(
            model_name="organisation",
            name="search_key",
            field=loket.accounts.models.keys.SearchKey(blank=True, default="", editable=False),
        ),
        migrations.AddField(
            model_name="organisation",
            name="sort_key",
            field=loket.accounts.models.keys.SortKey(blank=True, default=b""),
        ),
        migrations.AddIndex(
            model_name="organisation",
            index=models.Index(fields=["sort_key", "name", "id"], name="accounts_or_sort_ke_cb7fd9_idx"),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
