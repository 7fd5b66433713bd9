"""The layout around a page's content. It is rendered once for each kind of surroundings and reused.

Templates hold furniture only. They are ours, and a user's ``custom_dir`` may replace any of them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from html import escape
from importlib.resources import files
from pathlib import Path

import jinja2
from markupsafe import Markup

from corporate_parenting.site.addresses import BLANK
from corporate_parenting.site.bundle import ICON, SCRIPT, STYLESHEET
from corporate_parenting.site.looks import NOBODYS, Dress
from corporate_parenting.site.settings import Settings
from corporate_parenting.words import Furniture, direction, furniture

SLOTS = (
    "title",
    "description",
    "robots",
    "canonical",
    "sharing",
    "scripts",
    "breadcrumbs",
    "notices",
    "switch",
    "content",
    "local",
    "order",
    "other_ways",
    "printed",
)
"""What differs from page to page. Everything else is rendered once."""

_SLOT = re.compile(r"\x02(\w+)\x03")

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; "
    "base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types 'none'"
)
"""Nothing from elsewhere, no frame, and no way for a script to turn text into markup. Our scripts ask for
nothing; ``connect-src`` is for tools that judge a page and ask from within it for the site's ``robots.txt``.
"""

OURS = "corporate-parenting"
"""A user's own ``layout.html`` may extend ours as ``corporate-parenting/layout.html``."""

TEMPLATES = Path(str(files("corporate_parenting") / "site" / "templates"))


Choices = tuple[tuple[str, str], ...]


def _aids(words: Furniture) -> tuple[tuple[str, str, Choices], ...]:
    """The choices of the reading aids: a name, its legend, and each value with its words.

    No value is what the page does by itself. The names and values are those of the script.
    """
    usual = ("", words("aids.usual"))
    # Neither face has Arabic letters, nor those of another script that runs from right to left.
    latin = direction(words.language) == "ltr"
    faces = (("atkinson", "Atkinson Hyperlegible"), ("lexend", "Lexend")) if latin else ()
    return (
        (
            "colours",
            words("aids.colours"),
            (
                ("", words("aids.colours.device")),
                ("light", words("aids.colours.light")),
                ("dark", words("aids.colours.dark")),
            ),
        ),
        (
            "text",
            words("aids.text"),
            (usual, ("larger", words("aids.text.larger")), ("largest", words("aids.text.largest"))),
        ),
        ("space", words("aids.space"), (usual, ("more", words("aids.space.more")))),
        ("face", words("aids.face"), (usual, *faces, ("device", words("aids.face.device")))),
    )


def canonical(settings: Settings, path: str) -> str:
    """The one address of a page that has several; nothing where the site's own address is not known."""
    if not settings.url:
        return ""
    address = escape(f"{settings.url.rstrip('/')}/{path}")
    return f'<link rel="canonical" href="{address}">\n'


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy to carry about: the day it was made, and where the site itself is, if that is known."""

    made: date
    url: str | None


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a layout depends on. ``root`` is the way to the site's root; ``current`` the page in the menu;
    ``leaving`` the address of what is said about leaving, where the page can be left;
    ``statement`` the address of the council's own accessibility statement;
    ``search`` the search page that the head leads to;
    ``front`` and ``logo`` the addresses of the council's first page and of its logo.
    """

    edition: str
    language: str
    root: str
    young: bool = False
    council: str = ""
    front: str = ""
    dress: Dress = NOBODYS
    logo: str = ""
    current: str = ""
    leaving: str = ""
    statement: str = ""
    search: str = ""


class Layouts:
    """Renders layouts and keeps them."""

    def __init__(
        self,
        settings: Settings,
        words: Furniture,
        nav: tuple[tuple[str, str], ...],
        shared: tuple[tuple[str, str], ...] = (),
        copy: Copy | None = None,
        statement: str = "",
    ) -> None:
        self.settings = settings
        self.words = words
        """The site's own language: its name and its hand-written pages are in it."""
        self.nav = nav
        self.shared = shared
        """Titles and addresses of pages about several councils: for those who run them, not for children."""
        self.copy = copy
        self.statement = statement
        """The address of the site's own accessibility statement, where a council has none."""
        ours = jinja2.FileSystemLoader(TEMPLATES)
        loader = jinja2.ChoiceLoader(
            [jinja2.FileSystemLoader(settings.overrides), ours, jinja2.PrefixLoader({OURS: ours})]
        )
        self.environment = jinja2.Environment(
            loader=loader,
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._made: dict[Surroundings, list[str]] = {}

    def page(self, around: Surroundings, slots: Mapping[str, str]) -> str:
        """A whole page. ``slots`` are HTML, escaped by whoever made them."""
        if around not in self._made:
            self._made[around] = self._render(around)
        parts = self._made[around]
        return "".join([slots.get(part, "") if i % 2 else part for i, part in enumerate(parts)])

    def blank(self) -> str:
        """The page with nothing on it, for a reader who leaves where there is no network."""
        language = self.words.language
        return self.environment.get_template("blank.html").render(
            title=self.words("leave.blank"), lang=language, dir=direction(language)
        )

    def _render(self, around: Surroundings) -> list[str]:
        settings = self.settings

        def href(target: str) -> str:
            index = settings.index_links and (not target or target.endswith("/"))
            return f"{around.root}{target}{'index.html' if index else ''}"

        words = self.words if around.language == self.words.language else furniture(around.language)
        html = self.environment.get_template("layout.html").render(
            site_name=settings.name,
            words=words,
            aids=_aids(words),
            site_lang=self.words.language,
            site_dir=direction(self.words.language),
            young=around.young,
            edition=around.edition,
            council=around.council,
            front=href(around.front),
            look=f"{around.root}{around.dress.sheet}" if around.dress.sheet else "",
            logo=f"{around.root}{around.logo}" if around.logo else "",
            dress=around.dress,
            lang=around.language,
            dir=direction(around.language),
            home=href(""),
            statement=href(found) if (found := around.statement or self.statement) else "",
            search=href(around.search) if around.search else "",
            stylesheet=f"{around.root}{STYLESHEET}",
            script=f"{around.root}{SCRIPT}",
            icon=f"{around.root}{ICON}",
            policy=POLICY if settings.strict_policy else "",
            copy=self.copy,
            leave={
                "to": settings.leave_to,
                "about": href(around.leaving),
                "blank": f"{around.root}{BLANK}",
            }
            if settings.leave_to and around.leaving
            else None,
            preview=furniture(around.language)("preview") if settings.drafts else "",
            nav=[
                (title, href(path), path == around.current)
                for title, path in (*self.nav, *(() if around.young else self.shared))
            ],
            **{slot: Markup(f"\x02{slot}\x03") for slot in SLOTS},  # noqa: S704  # our own marks
        )
        return _SLOT.split(html)
