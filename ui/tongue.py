"""The reader's language and locale: chosen, kept, and made that of texts, numbers and Qt itself."""

import os

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QSettings, QTranslator

from ui.charts.numeral import whole
from ui.texts.pseudo import NAME as PSEUDO
from ui.texts.pseudo import pseudo
from ui.texts.speech import ENGLISH, LANGUAGE, languages, speak

KEY, LOCALE = "language", "locale"  # of the settings
_ABOUT_QT: list[QTranslator] = []  # Qt's own texts: buttons of its dialogs, menus of its fields


def settle(wanted: str = "", locale: str = "") -> None:
    """Speak what was asked for, else what the environment names, else what was chosen last.

    Without any of them the system's language, if it is there; else English. Raises BadTexts where
    there is no language of that name.
    """
    kept = QSettings()
    chosen = wanted or os.environ.get(LANGUAGE, "")
    if not chosen:
        known = str(kept.value(KEY, ""))
        chosen = known if known in languages() else _of_the_system()
    use(chosen, locale or str(kept.value(LOCALE, "")))


def choose(code: str) -> None:
    """A language that the reader has chosen; it is the language of the next start too."""
    if code != PSEUDO:  # which is asked for anew each time
        QSettings().setValue(KEY, code)
    use(code, str(QSettings().value(LOCALE, "")))


def use(code: str, locale: str = "") -> None:
    """Speak a language and write numbers and dates as its readers do.

    The system's locale is kept where it is one of that language; ``locale`` names another.
    """
    speak(code, whole)
    system = QLocale.system()
    own = QLocale(ENGLISH if code == PSEUDO else code)
    same = code == ENGLISH or system.language() == own.language()
    QLocale.setDefault(QLocale(locale) if locale else system if same else own)
    _translate_qt(code)


def own_name(code: str) -> str:
    """A language as its speakers call it."""
    if code == PSEUDO:
        return pseudo(PSEUDO)
    return "English" if code == ENGLISH else QLocale(code).nativeLanguageName() or code


def _of_the_system() -> str:
    for name in (tag.replace("-", "_") for tag in QLocale.system().uiLanguages()):
        for code in (name, name.partition("_")[0]):
            if code in languages():
                return code
    return ENGLISH


def _translate_qt(code: str) -> None:
    while _ABOUT_QT:
        QCoreApplication.removeTranslator(_ABOUT_QT.pop())
    if code in (ENGLISH, PSEUDO):
        return
    made = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if made.load(QLocale(code), "qtbase", "_", folder):
        QCoreApplication.installTranslator(made)
        _ABOUT_QT.append(made)
