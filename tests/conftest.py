"""Settings that every test needs before Qt is imported, and how often the long tests go round."""

import gc
import os
import shutil
import sys
import tempfile
from pathlib import Path

import pytest
from examples import LONG
from hypothesis import settings

# Empty is as good as not set: Qt would look for a display.
os.environ["QT_QPA_PLATFORM"] = os.environ.get("QT_QPA_PLATFORM") or "offscreen"
# A test a core: threads that wait for the next product of matrices would take another's time.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
# A person's own scenarios must not change what a test sees; there is no such folder.
os.environ["RECIPROCITY_SCENARIOS"] = str(Path(__file__).parent / "none")

# Where a person's settings and games lie, where the environment says so; caches are not theirs.
PERSONAL = {"XDG_CONFIG_HOME": "config", "XDG_DATA_HOME": "data", "XDG_STATE_HOME": "state"}
HOMES = pytest.StashKey[Path]()
WORLDS, PACKAGES = 8, 200  # of a forecast, and of an agreement space


def pytest_addoption(parser):
    parser.addoption("--long", action="store_true", help="the long forms: fuzzing, faults, games")


def pytest_configure(config):
    """Settings and games of the tests lie in a folder of this process, and not in a person's."""
    config.stash[HOMES] = Path(tempfile.mkdtemp(prefix="reciprocity-tests-"))
    for name, folder in PERSONAL.items():
        os.environ[name] = str(config.stash[HOMES] / folder)
    settings.register_profile("house", deadline=None)  # a machine may be busy with something else
    settings.load_profile("house")
    if config.getoption("--long"):
        os.environ[LONG] = "1"
    config.addinivalue_line("markers", "many_worlds: forecasts of as many worlds as people get")
    config.addinivalue_line(
        "markers", "long: a part of the long form, which the daily run is without"
    )


def pytest_unconfigure(config):
    shutil.rmtree(config.stash[HOMES], ignore_errors=True)


def pytest_collection_modifyitems(config, items):
    if not config.getoption("--long"):
        for item in items:
            if item.get_closest_marker("long"):
                item.add_marker(pytest.mark.skip(reason="a long form"))


def pytest_collection_finish():
    """What came with the imports stays: the collector need not look at it again and again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def compiled_once(tmp_path_factory):
    """Programs that tests start find the modules that one before them has compiled, in a folder of
    this run, also where Python is told to write none.
    """
    with pytest.MonkeyPatch.context() as patch:
        if sys.dont_write_bytecode:
            place = tmp_path_factory.getbasetemp()
            if "PYTEST_XDIST_WORKER" in os.environ:
                place = place.parent  # of all workers
            patch.setenv("PYTHONPYCACHEPREFIX", str(place / "compiled"))
            patch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
        yield


@pytest.fixture(scope="module", autouse=True)
def swept():
    """What a file of tests leaves behind is garbage before the next one, and what stays, as answers
    that are remembered, need not be looked at again.
    """
    yield
    delete_windows()
    gc.collect()
    gc.freeze()


@pytest.fixture
def many(request):
    """``many(short, long)``: how often, in the daily run and in the long one."""
    return lambda short, long: long if request.config.getoption("--long") else short


@pytest.fixture
def few_worlds(request, monkeypatch):
    """Forecasts of few worlds and packages, where it does not matter how sure a figure is. A test
    marked ``many_worlds``, and the long form, have all.
    """
    from engine.advice import adviser

    if request.node.get_closest_marker("many_worlds") or request.config.getoption("--long"):
        return
    monkeypatch.setattr(adviser, "MOST", WORLDS)
    monkeypatch.setattr(adviser, "LEAST", WORLDS)
    monkeypatch.setattr(adviser, "PACKAGES", PACKAGES)


@pytest.fixture
def window(qtbot, tmp_path):
    """The real window in its usual look, on a folder of its own."""
    from PySide6.QtWidgets import QApplication

    from ui.app import Window
    from ui.theme import LIGHT, install

    install(QApplication.instance(), LIGHT, 100)
    before = set(map(id, QApplication.topLevelWidgets()))
    made = Window(tmp_path)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.store.finish()
    made.store.close()
    # A page that was made ahead and never shown stands in no window that would take it along.
    for widget in QApplication.topLevelWidgets():
        if id(widget) not in before and widget.parent() is None and widget is not made:
            widget.deleteLater()


@pytest.fixture(autouse=True)
def put_away():
    """Windows of earlier tests are gone: without a running event loop Qt would keep them all, and
    each new style would be worked out for every widget that ever was.
    """
    delete_windows()


def delete_windows():
    """Python's garbage waits until they are gone: see ui/collecting.py."""
    if "PySide6.QtWidgets" in sys.modules:
        from PySide6.QtCore import QCoreApplication, QEvent

        if QCoreApplication.instance() is not None:
            gc.disable()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            gc.enable()
