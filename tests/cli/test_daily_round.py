import sqlite3
from contextlib import closing
from pathlib import Path

from tests.cli.conftest import Run


def test_an_agreement_whose_last_report_never_came_ends(run: Run, demo_database: Path) -> None:
    assert run("daily-round", REGISTRY_DATABASE=str(demo_database)).stdout == "No agreement has ended.\n"
    with closing(sqlite3.connect(demo_database)) as connection:
        connection.execute("drop trigger agreement_version_stands_once_approved")
        [number] = connection.execute(
            "select min(number) from agreement where status = 'active' and deal_id = "
            "(select id from deal where slug = 'circular-economy')"
        ).fetchone()
        connection.execute(
            """
            update agreement_version set starts_on = '2020-01-01', ends_on = '2020-12-31'
            where agreement_id = (select id from agreement where number = ?)
            """,
            (number,),
        )
        connection.commit()
    result = run("daily-round", REGISTRY_DATABASE=str(demo_database))
    assert result.stdout == f"{number} has ended: its last report never came.\n"
    assert run("daily-round", REGISTRY_DATABASE=str(demo_database)).stdout == "No agreement has ended.\n"
