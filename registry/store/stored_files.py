"""Stored files: bytes under their hash, in the database or in a folder that all servers share.

Where a file lies follows from its row: with content, in the database; without, in the folder. So
the setting can be changed while there are files. Those of the database are still found there, and
of those of a folder that is no longer known, documents are made anew when they are asked for.
Evidence cannot be made anew: such a folder belongs to the backup.
"""

import datetime as dt
from collections.abc import Iterable
from hashlib import sha256 as hash_of

import msgspec

from registry.store import dialect
from registry.store.file_folders import FileFolder
from registry.store.transaction import Transaction


class StoredFile(msgspec.Struct, frozen=True, array_like=True):
    """A file's row; `content` is None where the bytes lie in the folder."""

    sha256: str
    size: int
    content: bytes | None

    def sound_content(self, folder: FileFolder | None) -> bytes | None:
        """Return the bytes as they were stored, or None where they are damaged or not to be found."""
        content = self.content
        if content is None:
            return None if folder is None else folder.read(self.sha256)
        return content if hash_of(content).hexdigest() == self.sha256 else None


def put(tx: Transaction, folder: FileFolder | None, content: bytes, media_type: str, now: dt.datetime) -> str:
    """Store bytes (into the folder, if there is one) unless they are there and sound; return their hash.

    Raises StoreNotReady when the folder cannot be written to.
    """
    sha256 = hash_of(content).hexdigest()
    # Nobody may take a file for one that nothing refers to while it is about to be referred to.
    tx.hold("stored file", sha256)
    if folder is not None:
        folder.write(sha256, content)
    tx.execute(
        """
        insert into stored_file (sha256, media_type, size, content, created_at)
        values (:sha256, :media_type, :size, :content, :now)
        on conflict (sha256) do update set content = excluded.content, created_at = excluded.created_at
        """,
        sha256=sha256,
        media_type=media_type,
        size=len(content),
        content=content if folder is None else None,
        now=now,
    )
    return sha256


def find(tx: Transaction, sha256: str) -> StoredFile | None:
    """Return the file of a hash."""
    return tx.row(
        StoredFile, "select sha256, size, content from stored_file where sha256 = :sha256", sha256=sha256
    )


def let_go(tx: Transaction, sha256: str, now: dt.datetime) -> None:
    """Note that something no longer refers to a file: it stays for a while, as if it were new.

    So a folder that is copied soon after the database has all the files that the copy refers to.
    """
    tx.execute("update stored_file set created_at = :now where sha256 = :sha256", sha256=sha256, now=now)


def following(tx: Transaction, after: str, limit: int) -> list[str]:
    """Return the hashes of files in their order, those behind `after`."""
    return tx.values(
        "select sha256 from stored_file where sha256 > :after order by sha256 limit :limit",
        after=after,
        limit=limit,
    )


def count(tx: Transaction) -> int:
    """Return how many files there are."""
    return int(tx.value("select count(*) from stored_file"))


def exists(tx: Transaction, sha256: str) -> bool:
    """Tell whether there is a file of that hash on record."""
    return tx.value("select 1 from stored_file where sha256 = :sha256", sha256=sha256) is not None


def known(tx: Transaction, hashes: Iterable[str]) -> set[str]:
    """Return which of these hashes there are files of on record."""
    return set(
        tx.values(
            "select sha256 from stored_file where sha256 in (select value from json_each(:hashes))",
            hashes=dialect.listed(hashes),
        )
    )


def unused(tx: Transaction, before: dt.datetime, limit: int) -> list[str]:
    """Return the hashes of files that nothing refers to, stored before a time."""
    return tx.values(
        """
        select sha256 from stored_file
        where created_at < :before
            and sha256 not in (select sha256 from kept_document)
            and sha256 not in (select sha256 from evidence where sha256 is not null)
        limit :limit
        """,
        before=before,
        limit=limit,
    )


def remove_unused(tx: Transaction, folder: FileFolder | None, sha256: str) -> None:
    """Remove a file unless something refers to it, with its bytes in the folder whether it has a row or not.

    The bytes go first: should the row then stay, it is one that nothing refers to.
    """
    tx.hold("stored file", sha256)
    is_used = """
        select 1 from kept_document where sha256 = :sha256
        union all
        select 1 from evidence where sha256 = :sha256
    """
    if tx.value(is_used, sha256=sha256) is not None:
        return
    if folder is not None:
        folder.remove(sha256)
    tx.execute("delete from stored_file where sha256 = :sha256", sha256=sha256)
