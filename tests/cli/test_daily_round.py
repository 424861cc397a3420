from contextlib import closing

from registry.store import Store
from tests.cli.conftest import Run
from tests.databases import Database, Databases
from tests.issued import keep


def test_an_agreement_whose_last_report_never_came_ends(
    run: Run, databases: Databases, demo_database: Database
) -> None:
    assert run("daily-round", REGISTRY_DATABASE=str(demo_database)).stdout == "No agreement has ended.\n"
    with closing(Store(demo_database)) as store, store.snapshot() as tx:
        number = tx.value(
            "select min(number) from agreement where status = 'active' and deal_id = "
            "(select id from deal where slug = 'circular-economy')"
        )
    databases.tamper(
        demo_database,
        f"""
        update agreement_version set starts_on = '2020-01-01', ends_on = '2020-12-31'
        where agreement_id = (select id from agreement where number = '{number}')
        """,  # noqa: S608 (a register number)
    )
    result = run("daily-round", REGISTRY_DATABASE=str(demo_database))
    assert result.stdout == f"{number} has ended: its last report never came.\n"
    assert run("daily-round", REGISTRY_DATABASE=str(demo_database)).stdout == "No agreement has ended.\n"


def test_documents_beyond_the_size_limit_are_let_go(run: Run, demo_database: Database) -> None:
    with closing(Store(demo_database)) as store:
        keep(store)
    run("daily-round", REGISTRY_DATABASE=str(demo_database))
    assert _kept(demo_database) == 1
    run("daily-round", REGISTRY_DATABASE=str(demo_database), REGISTRY_KEPT_DOCUMENTS="0")
    assert _kept(demo_database) == 0


def _kept(database: Database) -> int:
    with closing(Store(database)) as store, store.snapshot() as tx:
        return int(tx.value("select count(*) from kept_document"))
