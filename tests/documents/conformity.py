"""What two standards find wrong with a document: PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1)."""

from collections import Counter
from typing import Final

import page

PROFILES: Final = ("3a", "ua1")


def faults_of(pdf: bytes) -> list[str]:
    """Return the rules that a document breaks, each with its profile and how often; there should be none."""
    found: Counter[str] = Counter()
    for profile in PROFILES:
        report = page.validate_pdf_bytes(pdf, profile=profile)
        if not report.is_compliant:
            found.update(f"{profile} {one.rule_id}: {one.message}" for one in report.failures)
            found[f"{profile} is not met"] += 1
    return [f"{fault} ({times}×)" for fault, times in found.items()]
