"""The accessibility statement, made from facts: a council's, and a whole site's.

It is in English alone: its headings and several sentences are prescribed, and we have read them in no other
language. The plain pages (``other_ways``) say in every language how to ask.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from corporate_parenting.document.markup import inlines
from corporate_parenting.document.nodes import (
    Block,
    Blocks,
    Definition,
    Definitions,
    Document,
    Group,
    Inline,
    Inlines,
    Item,
    Link,
    List,
    Paragraph,
    Section,
    Text,
)
from corporate_parenting.editions.chapter import Chapter, shared_key
from corporate_parenting.editions.spoken import spoken
from corporate_parenting.loading.statement_wording import statement_wording
from corporate_parenting.model.accessibility import (
    Accessibility,
    Asking,
    HumanTest,
    KnownProblem,
    MachineTest,
    compliance,
    fails,
)
from corporate_parenting.model.council import Nation
from corporate_parenting.model.criteria import CRITERIA
from corporate_parenting.model.library import View
from corporate_parenting.model.scalars import PartialDate
from corporate_parenting.words import Furniture

REASONS = ("non_compliance", "disproportionate_burden", "out_of_scope")


def site_statement(view: View, words: Furniture, name: str) -> tuple[Chapter, ...]:
    """The page of the whole site, where somebody wrote its facts."""
    if view.statement is None:
        return ()
    said = Statement(view.statement, view.tests, words, view.statement.run_by or name, view.statement.nation)
    title = said.legal("title")
    return (
        Chapter(
            "site-accessibility",
            "",
            Document((Text(title),), words.language, said.blocks()),
            menu=words("accessibility.title"),
            key=shared_key("accessibility"),
            description=words("describe.site-accessibility"),
        ),
    )


def formats(ask: Asking, words: Furniture) -> list[str]:
    """What can be asked for, British Sign Language and Easy Read first."""
    first = {"bsl": 0, "easy_read": 1}
    wanted = sorted(ask.formats, key=lambda name: first.get(name, 2))
    return [words.get(f"format.{name}", name.replace("_", " ")) for name in wanted]


def listed(names: Sequence[str], words: Furniture) -> str:
    return words("comma").join(names)


def ways_to_ask(ask: Asking, page: str = "en") -> Iterator[tuple[str, Inlines]]:
    """Each way that is stated, by its name: email, form, telephone, text, post.

    ``page`` is the language of the page.
    """
    if ask.email:
        yield "email", (Link(f"mailto:{ask.email}", (Text(ask.email),)),)
    if ask.form:
        yield "form", (Link(ask.form, (Text(ask.form),)),)
    for name, scheme, number in (("telephone", "tel", ask.telephone), ("text", "sms", ask.text)):
        if number:
            dialled = "".join(c for c in number if c.isdigit() or c == "+")
            said = spoken(ask.hours, "en", page) if name == "telephone" else None
            hours = (Text(" ("), Text(said), Text(")")) if said else ()
            yield name, (Link(f"{scheme}:{dialled}", (Text(number),)), *hours)
    if ask.post:
        yield "post", (Text(spoken(", ".join(ask.post), "en", page)),)


@dataclass(frozen=True, slots=True)
class Statement:
    """What one statement says. ``name`` is the body's; without a ``nation`` it is no public body's."""

    facts: Accessibility
    machine: tuple[MachineTest, ...]
    words: Furniture
    name: str
    nation: Nation | None

    def legal(self, key: str, **values: str) -> str:
        """Prescribed words."""
        text: str = getattr(statement_wording().legal, key)
        return text.format(**values) if values else text

    def ours(self, key: str, **values: object) -> str:
        text = statement_wording().ours[key]
        return text.format(**values) if values else text

    def date(self, when: PartialDate) -> str:
        return self.words.date(when.year, when.month, when.day)

    def on(self, template: str, when: PartialDate) -> str:
        """``template`` with its date. Where no day is known, English says “in November 2026”."""
        template = template if when.day else template.replace(" on {date}", " in {date}")
        return template.format(date=self.date(when))

    def blocks(self, way: Inlines = ()) -> Blocks:
        """Everything below the title; ``way`` leads to the same in plain words."""
        facts = self.facts
        out: list[Block] = [_said(text) for text in (facts.opening,) if text]
        if facts.applies_to:
            out.append(_plain(self.legal("applies_to", what=facts.applies_to)))
        if self.nation:
            out.append(_plain(self.legal("run_by", name=self.name)))
        if way:
            out.append(Paragraph(way))
        out += self._list("aims", facts.aims)
        out += self._feedback()
        if self.nation:
            out += self._enforcement(self.nation)
        out += [*self._status(), *self._problems(), *self._list("missing", facts.missing)]
        out += [*self._tests(), *self._list("not-tested", facts.not_tested)]
        if facts.improving:
            out.append(_section(self.ours("improving"), _said(facts.improving)))
        out += self._preparation()
        return tuple(out)

    def _list(self, key: str, said: Iterable[str]) -> Iterator[Section]:
        items = tuple(Item((_said(text),)) for text in said)
        if items:
            yield _section(self.ours(key), List(items))

    def _feedback(self) -> Iterator[Section]:
        ask = self.facts.ask
        if ask is None:
            return
        blocks: list[Block] = [_plain(self.ours("ask", name=ask.name)), _plain(self.ours("say"))]
        if ask.formats:
            blocks.append(_plain(self.ours("formats", formats=listed(formats(ask, self.words), self.words))))
        items = tuple(
            Item((Paragraph((Text(f"{self.ours(way)} "), *content)),)) for way, content in ways_to_ask(ask)
        )
        blocks.append(Group("contact", (Paragraph((Text(ask.name),)), List(items))))
        if ask.working_days is not None:
            blocks.append(_plain(self.legal("answer", days=f"{ask.working_days} working")))
        checked = self.on(self.ours("checked"), ask.checked_on) if ask.checked_on else None
        blocks.append(_plain(checked or self.ours("not-checked")))
        yield _section(self.legal("feedback"), *blocks)

    def _enforcement(self, nation: Nation) -> Iterator[Section]:
        there = statement_wording().enforced_in(nation)
        complain = (Text(f"{there.complain} "), Link(there.link, (Text(there.link_text),)), Text("."))
        yield _section(self.legal("enforcement"), _plain(there.says), Paragraph(complain))

    def _status(self) -> Iterator[Section]:
        blocks: list[Block] = []
        if self.nation:
            blocks.append(_plain(self.legal("commitment", name=self.name)))
        status = compliance(self.facts)
        if status is None:
            blocks.append(_plain(self.ours("not-decided")))
        else:
            text = self.legal("not_" if status == "not" else status)
            before, _, after = text.partition("{standard}")
            standard = (Text(self.legal("standard")),)
            reasons = self._reasons()
            if status == "not":
                reasons = reasons.removeprefix("the ")
            link = Link(self.legal("standard_link"), standard)
            blocks.append(Paragraph((Text(before), link, Text(after.replace("{reasons}", reasons)))))
        yield _section(self.legal("status"), *blocks)

    def _reasons(self) -> str:
        known = self.facts.known
        parts = [
            name
            for name, held in (
                ("non-compliances", any(fails(p) for p in known)),
                ("exemptions", any(not fails(p) for p in known)),
            )
            if held
        ]
        return self.ours("-and-".join(parts) or "non-compliances")

    def _problems(self) -> Iterator[Section]:
        known = self.facts.known
        if not known:
            yield _section(self.legal("problems"), _plain(self.ours("none-known")))
            return
        blocks: list[Block] = [_plain(self.legal("problems_said"))]
        for why in REASONS:
            if these := [problem for problem in known if problem.why == why]:
                inside = tuple(block for problem in these for block in self._problem(problem))
                blocks.append(_section(self.legal(why), *inside))
        yield _section(self.legal("problems"), *blocks)

    def _problem(self, problem: KnownProblem) -> Blocks:
        criteria = [
            self.legal("fails", criterion=self.ours("criterion", number=c, name=CRITERIA[c]))
            for c in problem.criteria
        ]
        what = Paragraph((*inlines(problem.what), *(Text(f" {said}") for said in criteria)))
        rows: list[tuple[str, Inlines]] = [
            (key, inlines(text))
            for key, text in (("means", problem.means), ("because", problem.because))
            if text
        ]
        if problem.assessment or problem.assessed_on:
            rows.append(("assessment", self._assessment(problem)))
        if problem.instead:
            rows.append(("instead", inlines(problem.instead)))
        if problem.mended_by:
            rows.append(("mended", (Text(self.date(problem.mended_by)),)))
        elif problem.why == "non_compliance":
            rows.append(("mended", (Text(self.ours("no-date")),)))
        return (what, *self._rows(rows))

    def _assessment(self, problem: KnownProblem) -> Inlines:
        said: list[Inline] = []
        if problem.assessed_on:
            said.append(Text(f"{self.on(self.ours('assessed'), problem.assessed_on)} "))
        if problem.assessment:
            said.append(Link(problem.assessment, (Text(self.ours("read-assessment")),)))
        return tuple(said)

    def _tests(self) -> Iterator[Section]:
        facts = self.facts
        parts = [self._by_people(test) for test in facts.tested]
        parts += [self._by_machine(test) for test in self.machine]
        blocks: list[Block] = [] if parts else [_plain(self.ours("tests-none"))]
        if self.machine:
            blocks.append(_plain(self.ours("machine-said")))
        if not any(test.screen_reader for test in facts.tested):
            blocks.append(_plain(self.ours("no-screen-reader")))
        yield _section(self.ours("tests"), *blocks, *parts)

    def _by_people(self, test: HumanTest) -> Section:
        rows: list[tuple[str, Inlines]] = [("dated", (Text(self.date(test.dated)),))]
        for key, text in (("what", test.what), ("how", test.how)):
            rows += [(key, inlines(text))] if text else []
        for key, line in (("browser", test.browser), ("screen-reader", test.screen_reader)):
            rows += [(key, (Text(line),))] if line else []
        rows += [("found", inlines(test.found))] if test.found else []
        return _section(self.ours("human", who=test.who), *self._rows(rows))

    def _by_machine(self, test: MachineTest) -> Section:
        results = self.ours("results", violations=test.violations, unclear=test.unclear)
        rows: list[tuple[str, Inlines]] = [
            ("dated", (Text(self.date(test.dated)),)),
            ("browser", (Text(test.browser),)),
            ("pages", (Text(str(test.pages)),)),
            ("what", inlines(test.what)),
        ]
        if test.states:
            rows.append(("states", (Text(listed(test.states, self.words)),)))
        rows.append(("found", (Text(results),)))
        title = self.ours("machine", engine=test.engine, version=test.version)
        return _section(title, *self._rows(rows))

    def _rows(self, rows: Iterable[tuple[str, Inlines]]) -> Blocks:
        made = tuple(Definition((Text(self.ours(key)),), (Paragraph(content),)) for key, content in rows)
        return (Group("facts", (Definitions(made),)),) if made else ()

    def _preparation(self) -> Iterator[Section]:
        facts, said = self.facts, []
        if facts.prepared_on:
            said.append(self.on(self.legal("prepared"), facts.prepared_on))
        if facts.reviewed_on:
            said.append(self.on(self.legal("reviewed"), facts.reviewed_on))
        days = [test.dated for test in facts.tested] + [test.dated for test in self.machine]
        if days:
            said.append(self.on(self.legal("tested"), max(days, key=lambda d: d.last_day)))
        blocks: list[Block] = [_plain(" ".join(said))] if said else []
        blocks += [_said(facts.method)] if facts.method else []
        if self.nation:
            wording = statement_wording()
            links = (Item((Paragraph((Link(s.link, (Text(s.title),)),)),)) for s in wording.sources)
            read = _plain(self.ours("wording", date=self.date(wording.read_on)))
            blocks.append(Group("reference", (read, List(tuple(links)))))
        yield _section(self.legal("preparation"), *blocks)


def _plain(text: str) -> Paragraph:
    return Paragraph((Text(text),))


def _said(words: str) -> Paragraph:
    """An author's words, with their markup."""
    return Paragraph(inlines(words))


def _section(title: str, *blocks: Block) -> Section:
    return Section((Text(title),), blocks)
