"""What several tests need."""

from __future__ import annotations

import os
import sys

import pytest
from hypothesis import settings

from commands import Command, Outcome
from staffroll import cli

settings.register_profile("staffroll", deadline=None)  # how long an example takes says more of the machine
settings.load_profile("staffroll")


@pytest.fixture
def staffroll(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    """A function that runs a command as `staffroll` itself would, which is quicker than a process."""

    def run(*arguments: object) -> Outcome:
        monkeypatch.setattr(sys, "argv", ["staffroll", *map(str, arguments)])
        capsys.readouterr()
        try:
            cli.main()
        except SystemExit as end:
            return Outcome(int(end.code or 0), *capsys.readouterr())
        return Outcome(0, *capsys.readouterr())

    return run


def pytest_sessionfinish(session: pytest.Session) -> None:
    """In CI nothing may be skipped: what a test needs is installed there."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("CI") and reporter and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
